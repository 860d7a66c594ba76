<?xml version="1.0" encoding="UTF-8"?>
<!-- The asset ledger with the columns of the guideline of IPA, and the risk on its right side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:key name="risk-of" match="risks/risk" use="@asset"/>
  <xsl:variable name="orientation" select="'landscape'"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:choose>
      <xsl:when test="assets/asset"><xsl:apply-templates select="assets"/></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('情報資産はまだ登録されていません。', 'No information is listed yet.')"/></p></xsl:otherwise>
    </xsl:choose>
    <p style="quiet"><xsl:value-of select="t:say('重要度は、機密性・完全性・可用性のいちばん大きい値です。個人情報があるものと、会社の存続に関わるものは 2 になります。リスク値は、重要度に被害発生可能性を掛けたものです。', 'Importance is the highest of confidentiality, integrity and availability; 2 where there is personal data, or where the survival of the firm is at stake. The risk is importance times likelihood.')"/></p>
    <p style="quiet"><xsl:apply-templates select="policies/source" mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="assets">
    <table>
      <column width="3"/><column width="7"/><column width="10"/><column width="7"/><column width="7"/><column width="7"/><column width="9"/>
      <column width="4"/><column width="4"/><column width="4"/>
      <column width="4"/><column width="4"/><column width="4"/><column width="4"/>
      <column width="7"/><column width="8"/>
      <column width="4"/><column width="4"/><column width="4"/><column width="4"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('No.|業務分類|情報資産名称|備考|利用者範囲|管理部署|媒体・保存先|個人情報|要配慮個人情報|特定個人情報|機密性|完全性|可用性|重要度|保存期限|登録日|脅威の発生頻度|脆弱性|被害発生可能性|リスク値', 'No.|Business|Information|Note|Users|Owner|Medium and place|Personal data|Sensitive|My Number|Confidentiality|Integrity|Availability|Importance|Keep until|Registered|Threat|Vulnerability|Likelihood|Risk')"/></xsl:call-template>
      <body><xsl:apply-templates select="asset"/></body>
    </table>
  </xsl:template>

  <xsl:template match="asset">
    <xsl:variable name="risk" select="key('risk-of', @id)"/>
    <row>
      <cell><xsl:value-of select="position()"/></cell>
      <cell><xsl:value-of select="value[@key = 'business']"/></cell>
      <cell header="yes"><xsl:value-of select="value[@key = 'name']"/></cell>
      <cell><xsl:value-of select="value[@key = 'note']"/></cell>
      <cell><xsl:value-of select="value[@key = 'users']"/></cell>
      <cell><xsl:value-of select="value[@key = 'owner']"/></cell>
      <cell><xsl:value-of select="value[@key = 'medium']"/><xsl:if test="value[@key = 'place']"><br/><xsl:value-of select="value[@key = 'place']"/></xsl:if></cell>
      <cell><xsl:apply-templates select="value[@key = 'personal']" mode="present"/></cell>
      <cell><xsl:apply-templates select="value[@key = 'sensitive']" mode="present"/></cell>
      <cell><xsl:apply-templates select="value[@key = 'my-number']" mode="present"/></cell>
      <cell><xsl:value-of select="value[@key = 'confidentiality']/@choice"/></cell>
      <cell><xsl:value-of select="value[@key = 'integrity']/@choice"/></cell>
      <cell><xsl:value-of select="value[@key = 'availability']/@choice"/></cell>
      <cell><b><xsl:value-of select="@importance"/></b></cell>
      <cell><xsl:value-of select="value[@key = 'retention']"/></cell>
      <cell><xsl:value-of select="value[@key = 'registered']"/></cell>
      <cell><xsl:value-of select="$risk/@threat"/></cell>
      <cell><xsl:value-of select="$risk/@vulnerability"/></cell>
      <cell><xsl:value-of select="$risk/@likelihood"/></cell>
      <cell><b><xsl:value-of select="$risk/@risk"/></b><xsl:if test="$risk/band"><br/><xsl:value-of select="$risk/band"/></xsl:if></cell>
    </row>
  </xsl:template>

  <!-- The form has a sign where there is some, and nothing where there is none. -->
  <xsl:template match="value" mode="present"><xsl:if test="@choice = 'yes'"><xsl:value-of select="t:say('有', 'yes')"/></xsl:if></xsl:template>

</xsl:stylesheet>
