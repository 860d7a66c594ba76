<?xml version="1.0" encoding="UTF-8"?>
<!-- The statement of applicability as a document: every control, whether it applies, whether it was taken on, why, and
     how it is rated. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:apply-templates select="pack" mode="statement"/>
  </xsl:template>

  <xsl:template match="pack" mode="statement">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <facts>
      <fact name="{t:tr('Content pack')}">
        <xsl:value-of select="concat(@id, ' ', @version)"/>
        <xsl:if test="profile"> – <xsl:value-of select="profile"/></xsl:if>
      </fact>
      <fact name="{t:tr('Controls')}"><xsl:apply-templates select="." mode="figures"/></fact>
    </facts>
    <xsl:apply-templates select="section[control or unasked]" mode="statement"/>
  </xsl:template>

  <xsl:template match="section" mode="statement">
    <heading level="2"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <table>
      <column width="36"/>
      <column width="22"/>
      <column width="27"/>
      <column width="15"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Control')"/></cell>
          <cell><xsl:value-of select="t:tr('Applies')"/></cell>
          <cell><xsl:value-of select="t:tr('Selection')"/></cell>
          <cell><xsl:value-of select="t:tr('Rating')"/></cell>
        </row>
      </head>
      <body><xsl:apply-templates select="control|unasked" mode="statement"/></body>
    </table>
  </xsl:template>

  <xsl:template match="control|unasked" mode="statement">
    <row>
      <cell header="yes">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@mandatory-words or @level-words">
          <br/>
          <quiet><xsl:apply-templates select="." mode="requirement"/></quiet>
        </xsl:if>
      </cell>
      <cell>
        <xsl:value-of select="@applies-word"/>
        <xsl:if test="@applies = 'no'"><br/><quiet><xsl:value-of select="skipped"/></quiet></xsl:if>
      </cell>
      <xsl:apply-templates select="." mode="decided"/>
    </row>
  </xsl:template>

  <xsl:template match="control|unasked" mode="decided">
    <xsl:choose>
      <xsl:when test="@decided or @applies != 'no'">
        <cell>
          <xsl:value-of select="@selected-word"/>
          <br/>
          <quiet><xsl:value-of select="selection"/></quiet>
        </cell>
      </xsl:when>
      <xsl:otherwise><cell>–</cell></xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@applies != 'no'">
        <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell>
      </xsl:when>
      <xsl:otherwise><cell>–</cell></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
