<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit plan: what is audited, by whom, by which criteria, when and how. Agreed before the audit begins. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'plan-date addressee'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('監査の概要', 'The audit in brief')"/></heading>
    <facts>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-purpose'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-scope'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-period'"/></xsl:call-template>
      <fact name="{t:say('監査に使う基準', 'Criteria')}"><xsl:call-template name="criteria"/></fact>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-team'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-contact'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'report-due'"/></xsl:call-template>
    </facts>
    <xsl:call-template name="part"><xsl:with-param name="key" select="'audit-schedule'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('監査人の独立性', 'Independence of the auditors')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'independent independence-note'"/></xsl:call-template>
    <p><xsl:value-of select="t:say('監査人は、監査で知ったことを監査のほかに使わず、もらさないように扱います。監査の書類も同じように保管します。', 'The auditors use what they learn for nothing but the audit, and keep it and the papers of the audit from others.')"/></p>
    <heading level="1"><xsl:value-of select="t:say('確かめる項目と方法', 'What is looked at, and how')"/></heading>
    <p><xsl:value-of select="concat(t:say('項目の数：', 'Items: '), count(audit/control))"/></p>
    <table>
      <column width="40"/><column width="20"/><column width="40"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('項目|方法|見る書類・記録', 'Item|Technique|Documents and records')"/></xsl:call-template>
      <body><xsl:apply-templates select="audit/control" mode="planned"/></body>
    </table>
    <heading level="1"><xsl:value-of select="t:say('1日（7時間）の進め方', 'A day of seven hours')"/></heading>
    <xsl:choose>
      <xsl:when test="audit/day/step"><xsl:apply-templates select="audit/day"/></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('確かめる項目はありません。', 'There is nothing to look at.')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="audit/left/step">
      <p><b><xsl:value-of select="concat(t:say('この日に時間が足りない項目：', 'No time on this day for: '), count(audit/left/step), t:say('件。全部で必要な日数：', '. Days for all of it: '), audit/day/@days)"/></b></p>
    </xsl:if>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('監査責任者|監査を受ける側の責任者', 'Lead auditor|For the audited party')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template match="day">
    <p style="quiet"><xsl:value-of select="t:say('時刻は開始からの時間:分です。開始の打合せ15分、終わりのまとめ30分を含みます。', 'Hours:minutes from the beginning, with 15 minutes to open and 30 to close.')"/></p>
    <table>
      <column width="6"/><column width="40"/><column width="20"/><column width="20"/><column width="6"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('時刻|項目|聞く人・場所|選んだ理由|分', 'Start|Item|Whom, where|Why|Min.')"/></xsl:call-template>
      <body>
        <xsl:for-each select="step">
          <row>
            <cell><xsl:value-of select="@start"/></cell>
            <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
            <cell><xsl:value-of select="@where"/></cell>
            <cell><xsl:value-of select="@reason"/></cell>
            <cell><xsl:value-of select="@minutes"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="control" mode="planned">
    <row>
      <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
      <cell><xsl:for-each select="technique"><xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:value-of select="."/></xsl:for-each></cell>
      <cell><xsl:for-each select="document | record"><xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:apply-templates select="." mode="phrase"/></xsl:for-each></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
