<?xml version="1.0" encoding="UTF-8"?>
<!-- The report of the three examinations, with all that the notice lists. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'report-date body-name'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('イ　依頼者', 'I. Client')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'name firm-address firm-other'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('ロ　認証の範囲', 'II. Scope of the certificate')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'cert-scope'"/></xsl:call-template>
    <xsl:call-template name="taken-on"/>
    <heading level="1"><xsl:value-of select="t:say('ハ　審査業務従事者・ニ　日時と場所', 'III. Examiners, IV. Dates and places')"/></heading>
    <table>
      <column width="2"/><column width="4"/><column width="3"/><column width="3"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('審査|審査業務従事者の氏名|日時|場所', 'Examination|Examiners|Date and time|Place')"/></xsl:call-template>
      <body>
        <xsl:call-template name="stage"><xsl:with-param name="stage" select="'first'"/><xsl:with-param name="title" select="t:say('第一次審査', 'First')"/></xsl:call-template>
        <xsl:call-template name="stage"><xsl:with-param name="stage" select="'second'"/><xsl:with-param name="title" select="t:say('第二次審査', 'Second')"/></xsl:call-template>
        <xsl:call-template name="stage"><xsl:with-param name="stage" select="'site'"/><xsl:with-param name="title" select="t:say('現地審査', 'On site')"/></xsl:call-template>
      </body>
    </table>
    <heading level="1"><xsl:value-of select="t:say('ホ　適合状況と証拠', 'V. Conformity and evidence')"/></heading>
    <p style="lead"><xsl:call-template name="value"><xsl:with-param name="key" select="'conformity'"/></xsl:call-template></p>
    <xsl:for-each select="pack"><p><xsl:value-of select="concat(title, t:say('：', ': '))"/><xsl:apply-templates select="." mode="ratings"/></p></xsl:for-each>
    <table>
      <column width="30"/><column width="14"/><column width="34"/><column width="22"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('措置|適合状況|判断に用いた証拠|所見', 'Measure|Conformity|Evidence|Finding')"/></xsl:call-template>
      <body>
        <xsl:for-each select="audit/control">
          <row>
            <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
            <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell>
            <cell><xsl:apply-templates select="." mode="looked"/></cell>
            <cell><xsl:apply-templates select="." mode="found"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'partner-evaluation omitted'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('ヘ　指導助言業務', 'VI. Advice given')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'advice advice-outline'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('依頼者への説明と合意', 'Explanation to the client, and agreement')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'agreement agreement-note'"/></xsl:call-template>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('審査業務従事者|依頼者|検証した人', 'Examiner|Client|Verified by')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template name="stage">
    <xsl:param name="stage"/>
    <xsl:param name="title"/>
    <row>
      <cell header="yes"><xsl:value-of select="$title"/></cell>
      <cell><xsl:call-template name="value"><xsl:with-param name="key" select="concat($stage, '-examiners')"/></xsl:call-template></cell>
      <cell><xsl:call-template name="value"><xsl:with-param name="key" select="concat($stage, '-when')"/></xsl:call-template></cell>
      <cell><xsl:call-template name="value"><xsl:with-param name="key" select="concat($stage, '-where')"/></xsl:call-template></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
