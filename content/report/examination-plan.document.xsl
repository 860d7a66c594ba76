<?xml version="1.0" encoding="UTF-8"?>
<!-- The examination plan of the certification body: effort, days, examiners. It holds once the client agrees. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'plan-date name firm-address body-name cert-scope'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('イ　想定される審査工数と審査日数', 'I. Effort and days expected')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'effort examination-days schedule'"/></xsl:call-template>
    <heading level="2"><xsl:value-of select="t:say('工数を決めるときに考えたこと', 'What the effort rests on')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'information-amount department-count staff staff-profile contractor-count other-certificates effort-other'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('ロ　予定される審査業務従事者', 'II. Examiners expected')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'examiners'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('審査する措置', 'What is examined')"/></heading>
    <xsl:call-template name="taken-on"/>
    <heading level="1"><xsl:value-of select="t:say('説明と合意', 'Explanation and agreement')"/></heading>
    <p><xsl:value-of select="t:say('この計画は、依頼者が合意したときに成立します。第二次審査の結果で計画を変えるときは、あらためて合意します。', 'This plan holds once the client agrees to it. Where the second examination changes it, the client is asked again.')"/></p>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'explained agreed plan-change'"/></xsl:call-template>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('認証機関|依頼者', 'Certification body|Client')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
