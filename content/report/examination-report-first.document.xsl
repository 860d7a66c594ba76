<?xml version="1.0" encoding="UTF-8"?>
<!-- The shorter report, where the client wants a certificate of the first examination alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <p style="box"><xsl:value-of select="t:say('第一次審査に限った認証の報告書です。', 'This report is for a certificate of the first examination alone.')"/></p>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'report-date body-name'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('イ　依頼者', 'I. Client')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'name firm-address firm-other'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('ロ　認証の範囲', 'II. Scope of the certificate')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'cert-scope'"/></xsl:call-template>
    <xsl:call-template name="taken-on"/>
    <heading level="1"><xsl:value-of select="t:say('第一次審査', 'First examination')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'first-examiners first-when'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('チェックシートの回答の確かめ方', 'How the answers to the check sheet were verified')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'checked checker checker-qualification first-verification'"/></xsl:call-template>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('審査業務従事者|検証した人', 'Examiner|Verified by')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
