<?xml version="1.0" encoding="UTF-8"?>
<!-- Drawings in SVG. Scale and bars are placed in percent of the width, so that they stretch from phone to paper while
     their letters stay readable. Patterns, marks and numbers carry the meaning; colour only repeats it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <!-- ======== the score on its bands; in the context of a pack ======== -->

  <xsl:template name="scale">
    <figure class="scale">
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="64" aria-labelledby="scale-title-{@id} scale-text-{@id}">
        <title id="scale-title-{@id}"><xsl:value-of select="t:tr('The score on its scale')"/></title>
        <desc id="scale-text-{@id}">
          <xsl:value-of select="score/@words"/>
          <xsl:if test="verdict"><xsl:value-of select="concat('; ', verdict)"/></xsl:if>
        </desc>
        <xsl:for-each select="scale/band">
          <rect class="band" x="{@x div 10}%" width="{@width div 10}%" y="22" height="18"
                fill-opacity="{0.08 + 0.5 * (position() - 1) div count(../band)}"/>
        </xsl:for-each>
        <xsl:for-each select="scale/tick">
          <svg x="{@x div 10}%" y="0" overflow="visible">
            <line class="tick" x1="0" x2="0" y1="40" y2="45"/>
            <text y="60">
              <xsl:attribute name="text-anchor">
                <xsl:choose>
                  <xsl:when test="position() = 1">start</xsl:when>
                  <xsl:when test="position() = last()">end</xsl:when>
                  <xsl:otherwise>middle</xsl:otherwise>
                </xsl:choose>
              </xsl:attribute>
              <xsl:value-of select="@figure"/>
            </text>
          </svg>
        </xsl:for-each>
        <xsl:apply-templates select="scale/reach"/>
      </svg>
      <ol class="bands">
        <xsl:for-each select="scale/band">
          <xsl:sort select="position()" order="descending" data-type="number"/>
          <li>
            <xsl:if test="@current"><xsl:attribute name="class">current</xsl:attribute></xsl:if>
            <span class="figures"><xsl:apply-templates select="." mode="figures"/></span>
            <xsl:text> </xsl:text>
            <span><xsl:apply-templates select="label" mode="phrase"/></span>
            <xsl:if test="@current"><span class="here"> ◀ <xsl:value-of select="t:tr('here')"/></span></xsl:if>
          </li>
        </xsl:for-each>
      </ol>
    </figure>
  </xsl:template>

  <xsl:template match="reach[@width &gt; 0]" xmlns="http://www.w3.org/2000/svg">
    <rect class="reach" x="{@x div 10}%" width="{@width div 10}%" y="8" height="8" rx="4"/>
    <line class="end" x1="{@x div 10}%" x2="{@x div 10}%" y1="4" y2="40"/>
    <line class="end" x1="{(@x + @width) div 10}%" x2="{(@x + @width) div 10}%" y1="4" y2="40"/>
  </xsl:template>

  <xsl:template match="reach" xmlns="http://www.w3.org/2000/svg">
    <svg x="{@x div 10}%" y="0" overflow="visible">
      <path class="reach" d="M-8 3 H8 L0 16 Z"/>
      <line class="end" x1="0" x2="0" y1="14" y2="40"/>
    </svg>
  </xsl:template>

  <!-- ======== a bar per section, each a drawing of its own, so that paper can break between them ======== -->

  <xsl:template name="bars">
    <figure class="bars">
      <figcaption><xsl:value-of select="t:tr('Answers by section')"/></figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" class="patterns" width="0" height="0" aria-hidden="true">
        <xsl:call-template name="patterns"/>
      </svg>
      <xsl:apply-templates select="bars/bar"/>
    </figure>
  </xsl:template>

  <xsl:template match="bar" xmlns="http://www.w3.org/2000/svg">
    <xsl:variable name="section" select="../../section[@id = current()/@section]"/>
    <xsl:variable name="id" select="concat(../../@id, '-', @section)"/>
    <svg role="img" width="100%" height="52" aria-labelledby="bar-title-{$id} bar-text-{$id}">
      <title id="bar-title-{$id}"><xsl:value-of select="$section/title"/></title>
      <desc id="bar-text-{$id}">
        <xsl:value-of select="$section/score/@words"/>
        <xsl:for-each select="part"><xsl:value-of select="concat(' / ', @word, ' ', @count)"/></xsl:for-each>
      </desc>
      <text x="0" y="16"><xsl:value-of select="$section/title"/></text>
      <text x="100%" y="16" text-anchor="end"><xsl:value-of select="$section/score/@words"/></text>
      <xsl:apply-templates select="part"/>
    </svg>
  </xsl:template>

  <!-- Narrow parts go without their figure; the table of sections has it. -->
  <xsl:template match="part" xmlns="http://www.w3.org/2000/svg">
    <rect class="part {@rating}" x="{@x div 10}%" width="{@width div 10}%" y="22" height="20"
          fill="url(#{@rating}-{../../../@id})"/>
    <xsl:if test="@width &gt;= 60">
      <svg x="{(@x + @width div 2) div 10}%" y="22" overflow="visible">
        <xsl:if test="@rating != 'met'"><rect class="plate" x="-17" y="2" width="34" height="16" rx="3"/></xsl:if>
        <text class="count {@rating}" y="15" text-anchor="middle"><xsl:value-of select="concat(@mark, ' ', @count)"/></text>
      </svg>
    </xsl:if>
  </xsl:template>

  <xsl:template name="patterns" xmlns="http://www.w3.org/2000/svg">
    <defs>
      <pattern id="met-{@id}" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="#1f6f5b"/>
      </pattern>
      <pattern id="partial-{@id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#f6e3b4"/><rect width="3" height="7" fill="#c98f1b"/>
      </pattern>
      <pattern id="unmet-{@id}" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#f7dcd8"/><path d="M0 0 L8 8 M8 0 L0 8" stroke="#b9473c" stroke-width="1"/>
      </pattern>
      <pattern id="unknown-{@id}" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="#e7e2f2"/><circle cx="3.5" cy="3.5" r="1.3" fill="#5b4a8a"/>
      </pattern>
      <pattern id="unanswered-{@id}" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="#ffffff"/>
      </pattern>
    </defs>
  </xsl:template>

  <!-- ======== the radar, where there are enough axes to make a shape ======== -->

  <xsl:template name="radar">
    <xsl:variable name="pack" select="."/>
    <figure class="radar">
      <figcaption><xsl:value-of select="t:tr('How far each section has come')"/></figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {radar/@size} {radar/@size}"
           aria-labelledby="radar-title-{@id} radar-text-{@id}">
        <title id="radar-title-{@id}"><xsl:value-of select="t:tr('How far each section has come')"/></title>
        <desc id="radar-text-{@id}">
          <xsl:for-each select="section[@id = $pack/radar/axis/@section]">
            <xsl:value-of select="concat(title, ' ', score/@words, '. ')"/>
          </xsl:for-each>
        </desc>
        <xsl:for-each select="radar/ring"><polygon class="ring" points="{@points}"/></xsl:for-each>
        <xsl:for-each select="radar/axis">
          <line class="ring" x1="{../@centre}" y1="{../@centre}" x2="{@x}" y2="{@y}"/>
          <text x="{@label-x}" y="{@label-y + 5}" text-anchor="middle">
            <xsl:value-of select="$pack/section[@id = current()/@section]/@number"/>
          </text>
        </xsl:for-each>
        <polygon class="possible" points="{radar/possible/@points}"/>
        <polygon class="sure" points="{radar/sure/@points}"/>
      </svg>
      <ol class="axes">
        <xsl:for-each select="section[@id = $pack/radar/axis/@section]">
          <li value="{@number}"><xsl:apply-templates select="title" mode="phrase"/></li>
        </xsl:for-each>
      </ol>
    </figure>
  </xsl:template>

</xsl:stylesheet>
