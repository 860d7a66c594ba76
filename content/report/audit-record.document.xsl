<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit record: to each clause what was checked, by which evidence, and what was found. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:variable name="looked-at" select="/report/audit/control[evidence]"/>

  <xsl:template match="report" mode="body">
    <facts>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-team'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-period'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-scope'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-dates'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'record-kept'"/></xsl:call-template>
      <fact name="{t:say('監査に使った基準', 'Criteria')}"><xsl:call-template name="criteria"/></fact>
      <fact name="{t:say('確認した項目', 'Items looked at')}"><xsl:value-of select="concat(count($looked-at), ' / ', count(audit/control))"/></fact>
    </facts>
    <xsl:choose>
      <xsl:when test="$looked-at">
        <table>
          <column width="9"/><column width="25"/><column width="32"/><column width="12"/><column width="22"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('条項|内容|確認した内容と証拠|判定|所見', 'Clause|Content|What was checked, and the evidence|Rating|Finding')"/></xsl:call-template>
          <body><xsl:apply-templates select="$looked-at" mode="recorded"/></body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('監査人の記録はまだありません。', 'The auditors have noted nothing yet.')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="audit/control[not(evidence)]">
      <heading level="1"><xsl:value-of select="t:say('まだ確認していない項目', 'Not looked at yet')"/></heading>
      <list><xsl:for-each select="audit/control[not(evidence)]"><item><xsl:apply-templates select="." mode="name"/></item></xsl:for-each></list>
    </xsl:if>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template match="control" mode="recorded">
    <row>
      <cell header="yes"><xsl:apply-templates select="." mode="ref"/></cell>
      <cell><xsl:apply-templates select="title" mode="phrase"/><xsl:if test="@subject"> – <xsl:value-of select="@subject"/></xsl:if></cell>
      <cell><xsl:apply-templates select="." mode="looked"/></cell>
      <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/><xsl:if test="@level-words"><br/><quiet><xsl:value-of select="@level-words"/></quiet></xsl:if></cell>
      <cell><xsl:apply-templates select="." mode="found"/></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
