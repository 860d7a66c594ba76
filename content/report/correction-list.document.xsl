<?xml version="1.0" encoding="UTF-8"?>
<!-- What was asked to be put right, by when, and how far it has come. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:choose>
      <xsl:when test="audit/control/evidence/correction">
        <table>
          <column width="22"/><column width="20"/><column width="20"/><column width="8"/><column width="8"/><column width="8"/><column width="8"/><column width="8"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('項目|所見|求める是正|求めた日|期限|実施日|確認日|完了日', 'Item|Finding|Correction asked for|Asked for on|Due by|Done on|Verified on|Closed on')"/></xsl:call-template>
          <body><xsl:apply-templates select="audit/control/evidence/correction"/></body>
        </table>
      </xsl:when>
      <xsl:otherwise><p style="lead"><xsl:value-of select="t:say('是正を求めたものはありません。', 'No correction was asked for.')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template match="correction">
    <row>
      <cell header="yes"><xsl:apply-templates select="ancestor::control" mode="name"/></cell>
      <cell><xsl:value-of select="../noted[@key = 'finding']"/></cell>
      <cell><xsl:value-of select="."/></cell>
      <cell><field width="8"><xsl:value-of select="@requested"/></field></cell>
      <cell><field width="8"><xsl:value-of select="@due"/></field><xsl:if test="@overdue"><br/><b><xsl:value-of select="t:say('期限切れ', 'overdue')"/></b></xsl:if></cell>
      <cell><field width="8"><xsl:value-of select="@done"/></field></cell>
      <cell><field width="8"><xsl:value-of select="@verified"/></field></cell>
      <cell><field width="8"><xsl:value-of select="@closed"/></field></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
