<?xml version="1.0" encoding="UTF-8"?>
<!-- The statement of applicability as one HTML file: every control, whether it applies, whether it was taken on, why, and
     how it is rated. Looks, cover and foot are those of the diagnosis. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="t">

  <xsl:import href="diagnosis.html.xsl"/>

  <xsl:template match="/report">
    <html lang="{@language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="{@program}"/>
        <title>
          <xsl:value-of select="title"/> – <xsl:call-template name="firm-name"/>
        </title>
        <xsl:call-template name="style"/>
      </head>
      <body>
        <xsl:call-template name="cover"/>
        <main><xsl:apply-templates select="pack" mode="statement"/></main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="pack" mode="statement">
    <section aria-labelledby="statement-{@id}">
      <h2 id="statement-{@id}"><xsl:apply-templates select="title" mode="phrase"/></h2>
      <dl class="facts">
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Criteria')"/></dt>
          <dd><xsl:apply-templates select="." mode="edition"/></dd>
        </div>
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Content pack')"/></dt>
          <dd>
            <xsl:value-of select="concat(@id, ' ', @version)"/>
            <xsl:if test="profile"> – <xsl:value-of select="profile"/></xsl:if>
          </dd>
        </div>
        <div class="wide">
          <dt><xsl:value-of select="t:tr('Controls')"/></dt>
          <dd><xsl:apply-templates select="." mode="figures"/></dd>
        </div>
      </dl>
      <xsl:apply-templates select="section[control or unasked]" mode="statement"/>
    </section>
  </xsl:template>

  <xsl:template match="section" mode="statement">
    <table class="statement">
      <caption><xsl:apply-templates select="title" mode="phrase"/></caption>
      <thead>
        <tr>
          <th scope="col"><xsl:value-of select="t:tr('Control')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Applies')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Selection')"/></th>
          <th scope="col"><xsl:value-of select="t:tr('Rating')"/></th>
        </tr>
      </thead>
      <tbody><xsl:apply-templates select="control|unasked" mode="statement"/></tbody>
    </table>
  </xsl:template>

  <xsl:template match="control|unasked" mode="statement">
    <tr>
      <th scope="row">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@mandatory-words or @level-words">
          <span class="under"><xsl:call-template name="requirement"/></span>
        </xsl:if>
      </th>
      <td>
        <xsl:value-of select="@applies-word"/>
        <xsl:if test="@applies = 'no'"><span class="under"><xsl:value-of select="skipped"/></span></xsl:if>
      </td>
      <td><xsl:apply-templates select="." mode="selected"/></td>
      <td><xsl:apply-templates select="." mode="rated"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="control|unasked" mode="selected">
    <xsl:choose>
      <xsl:when test="@decided or @applies != 'no'">
        <xsl:value-of select="@selected-word"/>
        <span class="under"><xsl:value-of select="selection"/></span>
      </xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="control|unasked" mode="rated">
    <xsl:choose>
      <xsl:when test="@applies != 'no'"><xsl:call-template name="state"/></xsl:when>
      <xsl:otherwise>–</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
