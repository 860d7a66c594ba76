<?xml version="1.0" encoding="UTF-8"?>
<!-- The application for certification: what is to be certified, what the firm decided to do, and what the body needs to plan the examination. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'application-date body-name'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('申し込む人', 'Applicant')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'name firm-address representative contact-person'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('1. 希望する認証の範囲', '1. Scope of the certificate that is wanted')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'cert-scope scope-unit cert-extent third-party'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('2. 措置の対象とする技術等情報とその態様', '2. The information to protect, and its form')"/></heading>
    <xsl:call-template name="information"/>
    <heading level="1"><xsl:value-of select="t:say('3. 実施すると決めた措置', '3. What the firm decided to do')"/></heading>
    <xsl:call-template name="taken-on"/>
    <heading level="1"><xsl:value-of select="t:say('4. 情報の管理を求める法令', '4. Laws that ask for the information to be managed')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'laws'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('5. 審査の工数を見積もるための情報', '5. For the effort of the examination')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'information-amount department-count staff staff-profile contractor-count'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('6. ほかの認証・監査と、これまでの事故', '6. Other certificates and audits, past incidents')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'other-certificates incidents'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('7. チェックシートを確かめた人', '7. Who checked the check sheet')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'checked checker checker-qualification'"/></xsl:call-template>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('申込者', 'Applicant')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
