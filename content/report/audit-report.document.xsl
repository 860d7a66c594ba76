<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit report: who audited what by which criteria, what was found, the opinion. For whoever asked for the audit. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'report-date addressee'"/></xsl:call-template>
    <facts>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-team'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-period'"/></xsl:call-template>
      <xsl:call-template name="fact"><xsl:with-param name="key" select="'audit-scope'"/></xsl:call-template>
      <fact name="{$paper/value[@key = 'audit-criteria']/@label}">
        <xsl:choose>
          <xsl:when test="$paper/value[@key = 'audit-criteria'] != ''"><xsl:value-of select="$paper/value[@key = 'audit-criteria']"/></xsl:when>
          <xsl:otherwise><xsl:call-template name="criteria"/></xsl:otherwise>
        </xsl:choose>
      </fact>
    </facts>
    <heading level="1"><xsl:value-of select="t:say('監査のやり方と責任', 'How the audit was done, and who answers for what')"/></heading>
    <p><xsl:value-of select="t:say('情報の管理は会社の責任で行うものです。監査人の責任は、行った手続の結果にもとづいて意見を述べることです。', 'Managing the information is the duty of the firm. The duty of the auditors is to state an opinion on the result of what they did.')"/></p>
    <p><xsl:value-of select="t:say('監査では、会社が採用した措置が基準に照らして適切に行われているかを、書類や記録の閲覧、担当者への質問、現場の観察によって確かめました。必要と判断した手続を行い、意見の裏付けになる証拠が得られたと考えています。', 'The audit looked at documents and records, asked those who do the work and watched on site whether the measures that the firm took on are carried out as the criteria ask. The auditors did what they found necessary, and believe that the evidence supports their opinion.')"/></p>
    <heading level="1"><xsl:value-of select="$paper/value[@key = 'opinion']/@label"/></heading>
    <p style="lead"><xsl:call-template name="value"><xsl:with-param name="key" select="'opinion'"/><xsl:with-param name="width" select="30"/></xsl:call-template></p>
    <xsl:if test="$paper/value[@key = 'opinion-reason'] != ''"><p><xsl:value-of select="$paper/value[@key = 'opinion-reason']"/></p></xsl:if>
    <xsl:call-template name="findings"/>
    <xsl:call-template name="independence"/>
    <xsl:call-template name="differences"/>
    <heading level="1"><xsl:value-of select="t:say('報告書の確認', 'Review')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'reviewer review-date'"/></xsl:call-template>
    <xsl:if test="audit/@keep-until"><p><xsl:value-of select="concat(t:say('認証の書類の保存期限（3年）：', 'The papers of the certification are kept for three years, until '), audit/@keep-until)"/></p></xsl:if>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('監査責任者|監査人|確認者', 'Lead auditor|Auditor|Reviewer')"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <!-- The check before the audit: who was asked, what stands in the way, what is done against it. -->
  <xsl:template name="independence">
    <xsl:variable name="check" select="$report/audit/independence"/>
    <xsl:variable name="kind" select="$check/value[@key = 'auditor-kind']/@choice"/>
    <xsl:variable name="against" select="$check/value[@choice = 'yes' and starts-with(@key, concat($kind, '-'))]"/>
    <heading level="1"><xsl:value-of select="t:say('監査人の独立性', 'Independence of the auditors')"/></heading>
    <xsl:choose>
      <xsl:when test="not($kind)"><p><xsl:value-of select="t:say('独立性の確認は記録されていません。', 'No check of independence is recorded.')"/></p></xsl:when>
      <xsl:when test="not($against)"><p><xsl:value-of select="t:say('確認した範囲で、独立性を妨げることはありません。', 'As far as it was checked, nothing stands in the way of independence.')"/></p></xsl:when>
      <xsl:otherwise>
        <p><xsl:value-of select="t:say('独立性を妨げるおそれがあること：', 'What may stand in the way of independence:')"/></p>
        <list><xsl:for-each select="$against"><item><xsl:value-of select="@label"/></item></xsl:for-each></list>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$kind"><p><xsl:value-of select="concat($check/value[@key = 'checked-person'], t:say('　', ' '), $check/value[@key = 'checked-on'])"/></p></xsl:if>
    <xsl:if test="$check/value[@key = 'independence-efforts']"><p><xsl:value-of select="$check/value[@key = 'independence-efforts']"/></p></xsl:if>
  </xsl:template>

  <!-- Where the firm's own answer and the auditor's differ. -->
  <xsl:template name="differences">
    <heading level="1"><xsl:value-of select="t:say('会社の回答と監査の判定の違い', 'Where the firm and the audit differ')"/></heading>
    <xsl:choose>
      <xsl:when test="$report/differences/difference">
        <table>
          <column width="6"/><column width="8"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('項目|それぞれの回答', 'Item|What each said')"/></xsl:call-template>
          <body>
            <xsl:for-each select="$report/differences/difference">
              <row>
                <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
                <cell><xsl:for-each select="*[@voice-word or @voice]">
                  <xsl:if test="position() &gt; 1"><br/></xsl:if>
                  <xsl:value-of select="concat(@voice-word, t:say('：', ': '), @word)"/>
                </xsl:for-each></cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('違いはありません。', 'None.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was raised, in the order of the criteria. -->
  <xsl:template name="findings">
    <xsl:variable name="raised" select="$report/audit/control[@gap or evidence/noted[@key = 'finding']]"/>
    <heading level="1"><xsl:value-of select="t:say('指摘した点', 'Points raised')"/></heading>
    <xsl:for-each select="$report/pack"><p><xsl:value-of select="concat(title, t:say('：', ': '))"/><xsl:apply-templates select="." mode="ratings"/></p></xsl:for-each>
    <xsl:choose>
      <xsl:when test="$raised">
        <table>
          <column width="5"/><column width="2"/><column width="5"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('項目|判定|所見と是正の求め', 'Item|Rating|Finding and correction asked for')"/></xsl:call-template>
          <body>
            <xsl:for-each select="$raised">
              <row>
                <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
                <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell>
                <cell><xsl:apply-templates select="." mode="found"/></cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('ありません。', 'None.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
