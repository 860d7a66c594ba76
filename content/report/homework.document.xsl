<?xml version="1.0" encoding="UTF-8"?>
<!-- The homework sheet: who does what by when, what to prepare, when we meet again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>
  <xsl:import href="visit.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:if test="not($visit)"><p style="box"><xsl:value-of select="t:say('この案件には訪問の記録がまだありません。', 'No visit is recorded in this case yet.')"/></p></xsl:if>
    <facts>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'visit-number'"/></xsl:call-template>
      <fact name="{t:say('訪問日', 'Date')}"><field width="16"><xsl:value-of select="$visit/@date"/></field></fact>
      <fact name="{t:say('次回の訪問', 'Next visit')}"><field width="16"><xsl:value-of select="$visit/@next"/></field></fact>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'visitor'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'visitor-contact'"/></xsl:call-template>
    </facts>
    <heading level="1"><xsl:value-of select="t:say('宿題', 'Homework')"/></heading>
    <xsl:call-template name="homework"/>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'prepare'"/></xsl:call-template>
    <xsl:call-template name="visit-part"><xsl:with-param name="key" select="'agreed'"/></xsl:call-template>
    <xsl:if test="agenda/item">
      <heading level="1"><xsl:value-of select="t:say('次回に話すこと', 'To talk about next time')"/></heading>
      <xsl:call-template name="lines"><xsl:with-param name="text" select="string(agenda/text)"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
