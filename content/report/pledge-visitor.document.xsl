<?xml version="1.0" encoding="UTF-8"?>
<!-- What visitors promise before they enter: one paragraph, and what to keep to inside (Ⅱ第四). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/></xsl:with-param>
    </xsl:call-template>
    <p><xsl:call-template name="day"/></p>
    <xsl:call-template name="addressee"/>
    <p>　私は、上の日付の<xsl:apply-templates select="$paper/value[@key = 'visit-place']" mode="write"/>の見学・訪問で、貴社から秘密であると示された情報、見てそうと分かる情報（以下「秘密情報」といいます。）を、だれにも知らせず、訪問の目的のほかには使いません。訪問が終わったあとも同じです。</p>
    <p>構内では、次のことを守ります。</p>
    <list>
      <item>案内の人と一緒に動き、決められた場所のほかには入りません。</item>
      <item>許しなく、撮影、録音、計測、メモをせず、物や書類に触れません。</item>
      <item>カメラ、スマートフォンなどは、預けるか、承認を受けてから持ち込みます。</item>
      <item>名札を見える所に着け、帰るときに返します。</item>
    </list>
    <table>
      <column width="1"/><column width="8"/><column width="8"/><column width="10"/>
      <head><row><cell/><cell>会社・所属（または住所）</cell><cell>役職</cell><cell>氏名（自署）</cell></row></head>
      <body>
        <xsl:call-template name="empty-rows"><xsl:with-param name="rows" select="6"/><xsl:with-param name="cells" select="4"/><xsl:with-param name="number" select="1"/></xsl:call-template>
      </body>
    </table>
    <p align="end">以上</p>
    <table>
      <caption>受け入れた側が書く欄</caption>
      <column width="1"/><column width="1"/><column width="1"/><column width="1"/>
      <head><row><cell>案内した人</cell><cell>見せてよいと決めた人</cell><cell>名札の番号</cell><cell>持込みを認めた機器</cell></row></head>
      <body><row blank="1"><cell/><cell/><cell/><cell/></row></body>
    </table>
  </xsl:template>

</xsl:stylesheet>
