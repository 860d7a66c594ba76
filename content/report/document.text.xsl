<?xml version="1.0" encoding="UTF-8"?>
<!-- Any document (docs/document-format.md) as plain text: for kinds that have no text of their own. A row of a table
     is a paragraph: its first cell, and below it the others, each after the head of its column. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="columns" select="/document/@columns"/>
  <!-- Charts are drawn in blocks, which some terminals draw two cells wide. -->
  <xsl:variable name="block" select="t:width('█')"/>
  <xsl:variable name="blocks" select="floor(($columns - 2) div $block)"/>
  <!-- Where values begin. -->
  <xsl:variable name="aligned" select="16"/>

  <xsl:template match="/document">
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:apply-templates select="title|subject" mode="line"/>
    <xsl:call-template name="rule"><xsl:with-param name="of" select="'='"/></xsl:call-template>
    <xsl:apply-templates select="heading|p|list|facts|table|bars"/>
    <xsl:if test="string(foot)">
      <xsl:call-template name="rule"/>
      <xsl:apply-templates select="foot" mode="line"/>
    </xsl:if>
  </xsl:template>

  <!-- ======== lines ======== -->

  <xsl:template name="end"><xsl:text>&#10;</xsl:text></xsl:template>

  <xsl:template name="rule">
    <xsl:param name="of" select="'-'"/>
    <xsl:value-of select="t:fill($of, $columns)"/>
    <xsl:call-template name="end"/>
  </xsl:template>

  <!-- A text, wrapped; `first` stands before its first line and counts into the indent; a
       longer one has a line of its own. -->
  <xsl:template name="wrapped">
    <xsl:param name="text"/>
    <xsl:param name="first" select="''"/>
    <xsl:param name="indent" select="0"/>
    <xsl:choose>
      <xsl:when test="$indent &gt; 0 and t:width($first) &gt;= $indent">
        <xsl:value-of select="t:wrap($first, $columns)"/>
        <xsl:call-template name="end"/>
        <xsl:value-of select="t:pad('', $indent)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="t:pad($first, $indent)"/></xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="t:wrap($text, $columns - $indent, $indent)"/>
    <xsl:call-template name="end"/>
  </xsl:template>

  <xsl:template match="*" mode="line">
    <xsl:param name="first" select="''"/>
    <xsl:param name="indent" select="0"/>
    <xsl:variable name="text"><xsl:apply-templates mode="in"/></xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="text" select="string($text)"/>
      <xsl:with-param name="first" select="$first"/>
      <xsl:with-param name="indent" select="$indent"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ======== in a line ======== -->

  <xsl:template match="br" mode="in"><xsl:call-template name="end"/></xsl:template>
  <xsl:template match="rating" mode="in"><xsl:value-of select="concat(@mark, ' ')"/><xsl:apply-templates mode="in"/></xsl:template>
  <xsl:template match="p|item" mode="in">
    <xsl:if test="position() &gt; 1"><xsl:call-template name="end"/></xsl:if>
    <xsl:if test="self::item">- </xsl:if>
    <xsl:apply-templates mode="in"/>
  </xsl:template>
  <xsl:template match="list" mode="in">
    <xsl:if test="position() &gt; 1"><xsl:call-template name="end"/></xsl:if>
    <xsl:apply-templates select="item" mode="in"/>
  </xsl:template>
  <xsl:template match="field" mode="in">
    <xsl:apply-templates mode="in"/>
    <xsl:if test="not(node())">
      <xsl:value-of select="t:fill('_', 12 * number(not(@width)) + sum(@width))"/>
    </xsl:if>
  </xsl:template>

  <!-- ======== blocks ======== -->

  <xsl:template match="heading">
    <xsl:call-template name="end"/>
    <xsl:apply-templates select="." mode="line"/>
  </xsl:template>
  <xsl:template match="heading[@level = 1]">
    <xsl:call-template name="end"/>
    <xsl:call-template name="end"/>
    <xsl:apply-templates select="." mode="line"/>
    <xsl:call-template name="rule"/>
  </xsl:template>
  <xsl:template match="heading[@level = 2]">
    <xsl:variable name="text"><xsl:apply-templates mode="in"/></xsl:variable>
    <xsl:call-template name="end"/>
    <xsl:call-template name="wrapped"><xsl:with-param name="text" select="concat('[ ', $text, ' ]')"/></xsl:call-template>
  </xsl:template>

  <!-- After a table or the like a line is left free. -->
  <xsl:template match="p">
    <xsl:if test="preceding-sibling::*[1][self::table or self::bars or self::facts]"><xsl:call-template name="end"/></xsl:if>
    <xsl:apply-templates select="." mode="line"/>
  </xsl:template>
  <xsl:template match="p[@style = 'note']">
    <xsl:apply-templates select="." mode="line"><xsl:with-param name="indent" select="3"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="list">
    <xsl:param name="indent" select="0"/>
    <xsl:apply-templates select="item"><xsl:with-param name="indent" select="$indent"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="item">
    <xsl:param name="indent" select="0"/>
    <xsl:variable name="sign">
      <xsl:choose>
        <xsl:when test="../@type = 'number'"><xsl:value-of select="concat(position(), '.')"/></xsl:when>
        <xsl:otherwise>-</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="text"><xsl:apply-templates select="node()[not(self::list)]" mode="in"/></xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="text" select="string($text)"/>
      <xsl:with-param name="first" select="concat(t:pad('', $indent), $sign)"/>
      <xsl:with-param name="indent" select="$indent + 2 + 2 * number(../@type = 'number')"/>
    </xsl:call-template>
    <xsl:apply-templates select="list"><xsl:with-param name="indent" select="$indent + 2"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="facts">
    <xsl:for-each select="fact">
      <xsl:apply-templates select="." mode="line">
        <xsl:with-param name="first" select="@name"/>
        <xsl:with-param name="indent" select="$aligned"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- ======== tables ======== -->

  <xsl:template match="caption">
    <xsl:call-template name="end"/>
    <xsl:apply-templates select="." mode="line"/>
  </xsl:template>

  <xsl:template match="table">
    <xsl:apply-templates select="caption"/>
    <!-- Of rows to fill in, the first stands for those that follow. -->
    <xsl:apply-templates select="body/row[not(@blank and ../../head and preceding-sibling::row[1][@blank])]"/>
  </xsl:template>

  <xsl:template match="row">
    <xsl:variable name="head" select="ancestor::table[1]/head/row[1]"/>
    <xsl:call-template name="end"/>
    <xsl:apply-templates select="cell[1]" mode="line"/>
    <xsl:for-each select="cell[position() &gt; 1]">
      <xsl:variable name="before" select="preceding-sibling::cell"/>
      <xsl:variable name="at" select="1 + count($before[not(@span)]) + sum($before/@span)"/>
      <xsl:variable name="name"><xsl:apply-templates select="$head/cell[$at]" mode="name"/></xsl:variable>
      <xsl:if test="normalize-space(.) or .//field">
        <xsl:apply-templates select="." mode="line">
          <xsl:with-param name="first" select="concat('   ', $name)"/>
          <xsl:with-param name="indent" select="$aligned"/>
        </xsl:apply-templates>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- To be filled in: what is asked for in each column. -->
  <xsl:template match="table[head]/body/row[@blank]" priority="2">
    <xsl:variable name="row" select="."/>
    <xsl:call-template name="end"/>
    <xsl:for-each select="ancestor::table[1]/head/row[1]/cell">
      <xsl:variable name="at" select="position()"/>
      <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
      <xsl:variable name="said"><xsl:apply-templates select="$row/cell[$at]" mode="in"/></xsl:variable>
      <xsl:call-template name="to-fill">
        <xsl:with-param name="name" select="concat('   ', $name)"/>
        <xsl:with-param name="said" select="string($said)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="table[not(head)]/body/row[@blank]" priority="2">
    <xsl:variable name="name"><xsl:apply-templates select="cell[1]" mode="name"/></xsl:variable>
    <xsl:variable name="said"><xsl:apply-templates select="cell[position() &gt; 1]" mode="in"/></xsl:variable>
    <xsl:call-template name="to-fill">
      <xsl:with-param name="name" select="string($name)"/>
      <xsl:with-param name="said" select="string($said)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A name, and what is said of it or a line to write on. -->
  <xsl:template name="to-fill">
    <xsl:param name="name"/>
    <xsl:param name="said"/>
    <xsl:variable name="line" select="t:fill('_', ($columns - $aligned) * number($said = ''))"/>
    <xsl:variable name="is-long" select="t:width($name) &gt;= $aligned"/>
    <xsl:if test="$is-long">
      <xsl:call-template name="wrapped"><xsl:with-param name="text" select="$name"/></xsl:call-template>
    </xsl:if>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="text" select="concat($said, $line)"/>
      <xsl:with-param name="first" select="substring($name, 1, string-length($name) * number(not($is-long)))"/>
      <xsl:with-param name="indent" select="$aligned"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Without a head: the first cell, and what is said of it. -->
  <xsl:template match="table[not(head)]/body/row">
    <xsl:variable name="first"><xsl:apply-templates select="cell[1]" mode="name"/></xsl:variable>
    <xsl:variable name="others">
      <xsl:for-each select="cell[position() &gt; 1]">
        <xsl:if test="position() &gt; 1"><xsl:text>  </xsl:text></xsl:if>
        <xsl:apply-templates mode="in"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="text" select="string($others)"/>
      <xsl:with-param name="first" select="string($first)"/>
      <xsl:with-param name="indent" select="$aligned"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The head of a column, in one line. -->
  <xsl:template match="cell" mode="name">
    <xsl:variable name="text"><xsl:apply-templates mode="in"/></xsl:variable>
    <xsl:value-of select="normalize-space($text)"/>
  </xsl:template>

  <!-- ======== bars ======== -->

  <xsl:template match="bars">
    <xsl:apply-templates select="caption"/>
    <xsl:apply-templates select="bar"/>
  </xsl:template>

  <xsl:template match="bar">
    <xsl:call-template name="wrapped"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template>
    <xsl:if test="sum(part/@count) &gt; 0"><xsl:call-template name="parts"/></xsl:if>
  </xsl:template>

  <xsl:template name="parts">
    <xsl:variable name="sum" select="sum(part/@count)"/>
    <xsl:text>  </xsl:text>
    <xsl:for-each select="part">
      <xsl:variable name="before" select="sum(preceding-sibling::part/@count)"/>
      <xsl:variable name="cells" select="floor(($before + @count) * $blocks div $sum) - floor($before * $blocks div $sum)"/>
      <xsl:value-of select="t:fill(translate(@mark, '●◐×?○', '█▒×?.'), $block * $cells)"/>
    </xsl:for-each>
    <xsl:call-template name="end"/>
    <xsl:variable name="counts">
      <xsl:for-each select="part[@count &gt; 0]">
        <xsl:value-of select="concat(@mark, ' ', @word, ' ', @count, '  ')"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="wrapped">
      <xsl:with-param name="text" select="string($counts)"/>
      <xsl:with-param name="indent" select="2"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
