<?xml version="1.0" encoding="UTF-8"?>
<!-- The report of an expert on a dispatch visit: one a visit. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>
  <xsl:import href="visit.xsl"/>

  <xsl:template match="report" mode="body">
    <facts>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'dispatch-class'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'dispatch-number'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'name'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'industry'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'size'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'firm-address'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'dispatch-content'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'visit-number'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'visit-dates'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'expert-count'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'days'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'coordinator'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'expert'"/></xsl:call-template>
      <xsl:for-each select="$visit/value[@key = 'place' or @key = 'people']"><fact name="{@label}"><xsl:value-of select="."/></fact></xsl:for-each>
    </facts>
    <xsl:call-template name="visit-part"><xsl:with-param name="key" select="'agenda'"/></xsl:call-template>
    <xsl:call-template name="visit-part"><xsl:with-param name="key" select="'agreed'"/></xsl:call-template>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'outcome'"/></xsl:call-template>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'outlook'"/></xsl:call-template>
    <xsl:if test="schedule/entry">
      <p><xsl:value-of select="t:say('先に取り組むとよい対策：', 'What to do first:')"/></p>
      <list type="number"><xsl:for-each select="schedule/entry[position() &lt;= $first-measures]"><item><xsl:apply-templates select="title" mode="phrase"/><quiet> (<xsl:value-of select="@due"/>)</quiet></item></xsl:for-each></list>
    </xsl:if>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'difficulties'"/></xsl:call-template>
    <xsl:if test="$visit/homework/task or $visit/carried/task">
      <heading level="1"><xsl:value-of select="t:say('宿題', 'Homework')"/></heading>
      <xsl:call-template name="homework"/>
    </xsl:if>
    <xsl:apply-templates select="course"/>
    <heading level="1"><xsl:value-of select="t:say('点検の状況', 'Where the check stands')"/></heading>
    <xsl:for-each select="pack"><p><xsl:value-of select="concat(title, t:say('：', ': '))"/><xsl:apply-templates select="." mode="ratings"/></p></xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
