<?xml version="1.0" encoding="UTF-8"?>
<!-- Two receipts: for what others entrust to the firm, and for what was carried (Ⅲ第三3, 4 and 6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template name="subject"/>

  <!-- What the other side entrusts, as the ledger has it. -->
  <xsl:variable name="entrusted" select="$report/assets/asset[value[@key = 'entrusted-by'] != ''][value[@key = 'entrusted-by'] = $paper/value[@key = 'counterparty']]"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="deposit"/>
    <page-break/>
    <xsl:call-template name="delivery"/>
  </xsl:template>

  <xsl:template name="deposit">
    <heading level="2"><xsl:value-of select="t:say('預り証', 'Received in trust')"/></heading>
    <p align="end"><xsl:value-of select="t:say('番号 ', 'No. ')"/><field name="{t:say('番号', 'No.')}" width="6"/><xsl:value-of select="t:say('　　', '    ')"/><xsl:call-template name="day"/></p>
    <p><xsl:apply-templates select="$paper/value[@key = 'counterparty']" mode="write"><xsl:with-param name="width" select="18"/></xsl:apply-templates><xsl:value-of select="t:say('　御中', '')"/></p>
    <p><xsl:value-of select="t:say('次のとおり、たしかにお預かりしました。双方で中身を確かめました。', 'We have received in trust what is listed here. Both sides have checked it.')"/></p>
    <xsl:call-template name="things"><xsl:with-param name="known" select="$entrusted"/></xsl:call-template>
    <table>
      <column width="2"/><column width="7"/>
      <body>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('預かる目的|置く場所|扱う人の範囲|返す・捨てる期日と方法', 'Purpose|Where it is kept|Who may handle it|Return or disposal: when, how')"/></xsl:call-template>
      </body>
    </table>
    <p><xsl:value-of select="t:say('お預かりしたものは、上の目的のほかには使わず、許しなく写しを取らず、ほかの人に渡しません。', 'We use it for nothing else, do not copy it without leave, and hand it to nobody.')"/></p>
    <p align="end"><xsl:call-template name="firm-name"/><br/><xsl:apply-templates select="$paper/value[@key = 'representative']" mode="write"/><xsl:value-of select="t:say('　印', '')"/></p>
    <xsl:call-template name="hands"><xsl:with-param name="roles" select="t:say('預けた人|預かった人', 'Handed over by|Received by')"/></xsl:call-template>
    <p style="quiet"><xsl:value-of select="t:say('返したとき：日付、返した人、受け取った人（署名）', 'When returned: date, by whom, to whom (signature)')"/> <field width="24"/></p>
  </xsl:template>

  <xsl:template name="delivery">
    <heading level="2"><xsl:value-of select="t:say('受領書', 'Receipt of what was carried')"/></heading>
    <p align="end"><xsl:value-of select="t:say('番号 ', 'No. ')"/><field name="{t:say('番号', 'No.')}" width="6"/><xsl:value-of select="t:say('　　', '    ')"/><xsl:call-template name="day"/></p>
    <p><xsl:call-template name="firm-name"/><br/><xsl:value-of select="t:say('情報の責任者　', 'Person responsible: ')"/><xsl:apply-templates select="$paper/value[@key = 'manager']" mode="write"/><xsl:value-of select="t:say('　殿', '')"/></p>
    <p><xsl:value-of select="t:say('次のものを受け取りました。渡した人と一緒に、数と封印、中身を確かめました。', 'I have received what is listed here and checked number, seal and content together with whoever handed it over.')"/></p>
    <xsl:call-template name="things"/>
    <table>
      <column width="2"/><column width="7"/>
      <body>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('受け取った日時・場所|運んだ人（会社名）|封印の状態（異常なし・あり）|気づいたこと', 'Received on, at, where|Carried by (firm)|Seal (intact or not)|Anything noticed')"/></xsl:call-template>
      </body>
    </table>
    <xsl:call-template name="hands"><xsl:with-param name="roles" select="t:say('渡した人|受け取った人|管理者の確認', 'Handed over by|Received by|Seen by the person responsible')"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="things">
    <xsl:param name="known" select="/.."/>
    <table>
      <column width="1.6"/><column width="10"/><column width="5"/><column width="3"/><column width="6"/>
      <head>
        <row>
          <cell>No.</cell>
          <cell><xsl:value-of select="t:say('品名・図面番号', 'What (drawing number)')"/></cell>
          <cell><xsl:value-of select="t:say('媒体・形', 'Medium')"/></cell>
          <cell><xsl:value-of select="t:say('数', 'Number')"/></cell>
          <cell><xsl:value-of select="t:say('備考（表示・封印番号）', 'Remarks (mark, seal)')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="$known">
          <row blank="1">
            <cell><xsl:value-of select="position()"/></cell>
            <cell><xsl:value-of select="value[@key = 'name']"/></cell>
            <cell><xsl:value-of select="value[@key = 'medium']"/></cell>
            <cell/>
            <cell/>
          </row>
        </xsl:for-each>
        <xsl:call-template name="empty-rows">
          <xsl:with-param name="rows" select="4"/>
          <xsl:with-param name="cells" select="5"/>
          <xsl:with-param name="number" select="count($known) + 1"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <!-- The hands it went through; roles with | between. -->
  <xsl:template name="hands">
    <xsl:param name="roles"/>
    <table>
      <column width="4"/><column width="5"/><column width="6"/><column width="4"/>
      <head>
        <row>
          <cell/>
          <cell><xsl:value-of select="t:say('会社・所属', 'Firm, department')"/></cell>
          <cell><xsl:value-of select="t:say('氏名（署名）', 'Name (signature)')"/></cell>
          <cell><xsl:value-of select="t:say('日付', 'Date')"/></cell>
        </row>
      </head>
      <body><xsl:call-template name="hand"><xsl:with-param name="roles" select="$roles"/></xsl:call-template></body>
    </table>
  </xsl:template>

  <xsl:template name="hand">
    <xsl:param name="roles"/>
    <xsl:if test="$roles != ''">
      <row blank="1"><cell header="yes"><xsl:value-of select="substring-before(concat($roles, '|'), '|')"/></cell><cell/><cell/><cell/></row>
      <xsl:call-template name="hand"><xsl:with-param name="roles" select="substring-after($roles, '|')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
