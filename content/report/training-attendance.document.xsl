<?xml version="1.0" encoding="UTF-8"?>
<!-- Who was taught what, when: ten topics to tick (Ⅰ第五), and a line to sign for each who was there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="values"/>
    <heading level="2"><xsl:value-of select="t:say('教えた内容（教えたものに印）', 'What was taught (tick)')"/></heading>
    <table>
      <column width="1"/><column width="1"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('全員に', 'For everybody')"/></cell>
          <cell><xsl:value-of select="t:say('重要情報を扱う人に', 'For those who handle important information')"/></cell>
        </row>
      </head>
      <body>
        <row>
          <cell>
            <p><xsl:value-of select="t:say('□ 重要情報と、ふつうの技術の情報との違い', '□ Important information, and technical information in general')"/></p>
            <p><xsl:value-of select="t:say('□ 守ることがなぜ大事か', '□ Why it matters to protect it')"/></p>
            <p><xsl:value-of select="t:say('□ 漏れた例と、そのあと起きたこと', '□ Leaks that happened, and what followed')"/></p>
            <p><xsl:value-of select="t:say('□ 関係する法律', '□ The laws')"/></p>
            <p><xsl:value-of select="t:say('□ 社内の決まりと、破ったときの処分', '□ Our rules, and what follows if they are broken')"/></p>
            <p><xsl:value-of select="t:say('□ 事故に気づいたときの知らせ方', '□ How to report an accident')"/></p>
            <p><xsl:value-of select="t:say('□ だましのメールとウイルスへの用心', '□ Fraudulent mail and viruses')"/></p>
          </cell>
          <cell>
            <p><xsl:value-of select="t:say('□ 必要な人にだけ伝え、見せる（Need to Know）', '□ Tell and show only those who need it (need to know)')"/></p>
            <p><xsl:value-of select="t:say('□ 重要情報の扱い方の手順', '□ The steps for handling it')"/></p>
            <p><xsl:value-of select="t:say('□ 漏れる前ぶれの例と、私生活で気をつけること', '□ Signs of a leak, and what to mind in private life')"/></p>
            <p><xsl:value-of select="t:say('□ そのほか', '□ Other: ')"/> <field width="12"/></p>
          </cell>
        </row>
      </body>
    </table>
    <heading level="2"><xsl:value-of select="t:say('受けた人', 'Who was taught')"/></heading>
    <table>
      <column width="3"/><column width="8"/><column width="7"/><column width="7"/><column width="5"/><column width="9"/><column width="7"/>
      <head>
        <row>
          <cell>No.</cell>
          <cell><xsl:value-of select="t:say('氏名', 'Name')"/></cell>
          <cell><xsl:value-of select="t:say('所属', 'Department')"/></cell>
          <cell><xsl:value-of select="t:say('社員・パート・派遣', 'Employee, part-time, agency')"/></cell>
          <cell><xsl:value-of select="t:say('扱う人', 'Handles it')"/></cell>
          <cell><xsl:value-of select="t:say('署名', 'Signature')"/></cell>
          <cell><xsl:value-of select="t:say('後日教えた日', 'Taught later on')"/></cell>
        </row>
      </head>
      <body>
        <xsl:call-template name="empty-rows"><xsl:with-param name="rows" select="24"/><xsl:with-param name="cells" select="7"/><xsl:with-param name="number" select="1"/></xsl:call-template>
      </body>
    </table>
    <p><xsl:value-of select="t:say('分かったかを確かめた方法と、出た質問：', 'How understanding was checked; questions asked: ')"/></p>
    <table><column width="1"/><body><row blank="2"><cell/></row></body></table>
  </xsl:template>

</xsl:stylesheet>
