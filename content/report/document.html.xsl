<?xml version="1.0" encoding="UTF-8"?>
<!-- Any document (docs/document-format.md) as one HTML file: for kinds that have no HTML of their own. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <xsl:import href="common.xsl"/>
  <xsl:include href="html-style.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" omit-xml-declaration="yes" doctype-system="about:legacy-compat"/>

  <xsl:template match="/document">
    <html lang="{@language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="{@program}"/>
        <title>
          <xsl:value-of select="title"/>
          <xsl:if test="subject"> – <xsl:value-of select="subject"/></xsl:if>
        </title>
        <xsl:call-template name="style">
          <xsl:with-param name="edition" select="string(foot)"/>
          <xsl:with-param name="head" select="string(head)"/>
        </xsl:call-template>
        <xsl:if test="@orientation = 'landscape'"><style>@page { size: A4 landscape; }</style></xsl:if>
      </head>
      <body class="paper {@orientation} {@density}">
        <header class="cover">
          <xsl:if test="logo"><img class="logo" src="{logo/@src}" width="{logo/@width}" height="{logo/@height}" alt="{subject}"/></xsl:if>
          <h1><xsl:apply-templates select="title/node()"/></h1>
          <xsl:if test="subject"><p class="firm"><xsl:apply-templates select="subject/node()"/></p></xsl:if>
        </header>
        <main><xsl:apply-templates select="heading|p|list|facts|table|bars|page-break"/></main>
      </body>
    </html>
  </xsl:template>

  <!-- ======== blocks ======== -->

  <!-- Papers use the levels that look right; in rank each follows the one above it without a gap. -->
  <xsl:template match="heading">
    <xsl:variable name="before" select="preceding-sibling::heading[@level &lt; current()/@level]"/>
    <xsl:variable name="rank" select="2 + number(boolean($before[@level = 1])) + number(boolean($before[@level = 2])) + number(boolean($before[@level = 3]))"/>
    <xsl:element name="h{$rank}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:if test="$rank != @level + 1"><xsl:attribute name="class">as-<xsl:value-of select="@level + 1"/></xsl:attribute></xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p">
    <p class="{@style} {@align}"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="list"><ul><xsl:apply-templates select="item"/></ul></xsl:template>
  <xsl:template match="list[@type='number']"><ol><xsl:apply-templates select="item"/></ol></xsl:template>
  <xsl:template match="item"><li><xsl:apply-templates/></li></xsl:template>

  <xsl:template match="facts">
    <dl class="facts">
      <xsl:for-each select="fact">
        <div class="wide"><dt><xsl:value-of select="@name"/></dt><dd><xsl:apply-templates/></dd></div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- An element of nothing would be written as one tag, and browsers would take what follows for its content. -->
  <xsl:template match="page-break"><div style="break-after: page"><xsl:comment>page</xsl:comment></div></xsl:template>

  <!-- ======== tables ======== -->

  <!-- With rows to write in by hand it is a form, ruled all over. -->
  <xsl:template match="table">
    <table>
      <xsl:if test="body/row/@blank"><xsl:attribute name="class">form</xsl:attribute></xsl:if>
      <xsl:if test="caption"><caption><xsl:apply-templates select="caption/node()"/></caption></xsl:if>
      <xsl:if test="column[@width]">
        <colgroup>
          <xsl:for-each select="column">
            <col style="width: {format-number(100 * @width div sum(../column/@width), '0.#')}%"/>
          </xsl:for-each>
        </colgroup>
      </xsl:if>
      <xsl:if test="head"><thead><xsl:apply-templates select="head/row"/></thead></xsl:if>
      <tbody><xsl:apply-templates select="body/row"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="row"><tr><xsl:apply-templates select="cell"/></tr></xsl:template>
  <xsl:template match="row[@blank]">
    <tr style="height: {8 * @blank}mm"><xsl:apply-templates select="cell"/></tr>
  </xsl:template>

  <xsl:template match="cell">
    <td><xsl:call-template name="cell"/></td>
  </xsl:template>
  <xsl:template match="cell[@header]">
    <th scope="row"><xsl:call-template name="cell"/></th>
  </xsl:template>
  <xsl:template match="head/row/cell">
    <th scope="col"><xsl:call-template name="cell"/></th>
  </xsl:template>

  <!-- Set as it says, else as its column does. -->
  <xsl:template name="cell">
    <xsl:variable name="at" select="1 + count(preceding-sibling::cell[not(@span)]) + sum(preceding-sibling::cell/@span)"/>
    <xsl:variable name="align" select="(@align | ancestor::table[1]/column[$at]/@align[not(current()/@align)])"/>
    <xsl:if test="@span"><xsl:attribute name="colspan"><xsl:value-of select="@span"/></xsl:attribute></xsl:if>
    <xsl:attribute name="class">
      <xsl:value-of select="$align"/>
      <xsl:if test="@rating"><xsl:value-of select="concat(' rated ', @rating)"/></xsl:if>
    </xsl:attribute>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- ======== bars ======== -->

  <xsl:template match="bars">
    <figure class="bars">
      <xsl:if test="caption"><figcaption><xsl:apply-templates select="caption/node()"/></figcaption></xsl:if>
      <xsl:apply-templates select="bar"/>
    </figure>
  </xsl:template>

  <xsl:template match="bar">
    <div class="meter">
      <div><xsl:value-of select="@name"/></div>
      <div class="track" aria-hidden="true">
        <xsl:for-each select="part[@count &gt; 0]">
          <span class="part {@rating}" style="width: {format-number(100 * @count div sum(../part/@count), '0.#')}%"><xsl:value-of select="@mark"/></span>
        </xsl:for-each>
      </div>
      <div class="counts">
        <xsl:for-each select="part[@count &gt; 0]">
          <span><xsl:value-of select="concat(@mark, ' ', @word, ' ', @count)"/></span>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </div>
    </div>
  </xsl:template>

  <!-- ======== in a line ======== -->

  <xsl:template match="b"><b><xsl:apply-templates/></b></xsl:template>
  <xsl:template match="quiet"><span class="quiet"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="br"><br/></xsl:template>

  <xsl:template match="rating">
    <span class="state {@value}">
      <span class="mark" aria-hidden="true"><xsl:value-of select="@mark"/></span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:template match="field">
    <span class="blank" title="{@name}">
      <xsl:if test="not(node())">
        <xsl:attribute name="style">
          <xsl:text>width: </xsl:text>
          <xsl:choose><xsl:when test="@width"><xsl:value-of select="@width"/></xsl:when><xsl:otherwise>12</xsl:otherwise></xsl:choose>
          <xsl:text>em</xsl:text>
        </xsl:attribute>
        <xsl:comment>empty</xsl:comment>
      </xsl:if>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <!-- A line break of a text is kept. -->
  <xsl:template match="text()">
    <xsl:call-template name="lines"><xsl:with-param name="text" select="string(.)"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="lines">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&#10;')">
        <xsl:value-of select="substring-before($text, '&#10;')"/>
        <br/>
        <xsl:call-template name="lines"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
