<?xml version="1.0" encoding="UTF-8"?>
<!-- The risks that remain, what was decided about each, who accepts it and until when. For the head of the firm to sign. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:if test="risks/risk[@wants-decision]">
      <p style="box"><xsl:value-of select="concat(t:say('大きなリスクのうち、どうするか決めていないもの：', 'Large risks about which nothing is decided yet: '), count(risks/risk[@wants-decision]))"/></p>
    </xsl:if>
    <xsl:if test="risk-map/@untold &gt; 0">
      <p><xsl:value-of select="concat(t:say('媒体や重要度が分からず、リスクをまだ計算できない情報：', 'Information whose risk cannot be told yet, for want of its medium or importance: '), risk-map/@untold)"/></p>
    </xsl:if>
    <xsl:apply-templates select="risk-map"/>
    <heading level="1"><xsl:value-of select="t:say('情報ごとの残留リスク', 'What remains, by information')"/></heading>
    <xsl:choose>
      <xsl:when test="risks/risk"><xsl:apply-templates select="risks"/></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('情報資産はまだ登録されていません。', 'No information is listed yet.')"/></p></xsl:otherwise>
    </xsl:choose>
    <heading level="1"><xsl:value-of select="t:say('承認', 'Acceptance')"/></heading>
    <p><xsl:value-of select="t:say('上の残留リスクを受け入れます。期限が来たら見直します。', 'The risks above are accepted as they remain. They are looked at again when their date comes.')"/></p>
    <xsl:call-template name="values"/>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('承認者', 'Accepted by')"/></xsl:call-template>
    <p style="quiet"><xsl:apply-templates select="policies/source" mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="risk-map">
    <table>
      <caption><xsl:value-of select="t:say('リスクの地図（数字はリスク値）', 'Map of the risks (the figures are the risk)')"/></caption>
      <column width="1"/><column width="2"/><column width="2"/><column width="2"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say(' |被害発生可能性 1|被害発生可能性 2|被害発生可能性 3', ' |Likelihood 1|Likelihood 2|Likelihood 3')"/></xsl:call-template>
      <body>
        <xsl:for-each select="row">
          <row>
            <cell header="yes"><xsl:value-of select="concat(t:say('重要度 ', 'Importance '), @importance)"/></cell>
            <xsl:for-each select="cell">
              <cell><b><xsl:value-of select="@risk"/></b><xsl:for-each select="asset"><br/><xsl:value-of select="."/></xsl:for-each></cell>
            </xsl:for-each>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="risks">
    <table>
      <column width="20"/><column width="10"/><column width="22"/><column width="12"/><column width="20"/><column width="16"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('情報資産|リスク値|主な脅威|対応|理由|承認者と期限', 'Information|Risk|Main threat|Treatment|Reason|Accepted by, until')"/></xsl:call-template>
      <body>
        <xsl:for-each select="risk">
          <row>
            <cell header="yes"><xsl:value-of select="name"/></cell>
            <cell><xsl:value-of select="@risk"/><xsl:if test="band"> (<xsl:value-of select="band"/>)</xsl:if></cell>
            <cell><xsl:apply-templates select="worst" mode="phrase"/></cell>
            <cell>
              <xsl:apply-templates select="treatment" mode="phrase"/>
              <xsl:if test="@wants-decision"><b><xsl:value-of select="t:say('未決定', 'not decided')"/></b></xsl:if>
            </cell>
            <cell><xsl:value-of select="reason"/></cell>
            <cell><xsl:value-of select="@accepted-by"/><xsl:if test="@accepted-until"><br/><xsl:value-of select="@accepted-until"/></xsl:if></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
