<?xml version="1.0" encoding="UTF-8"?>
<!-- The sheet for an accident: what is known so far, what was done, who was told, why it happened, what follows. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more" select="t:say('全部が分かるのを待たずに出すことが大切です。', 'What matters is not to wait until everything is known.')"/>
    </xsl:call-template>
    <p align="end"><xsl:value-of select="t:say('□ 第一報　□ 第（　）報　□ 最終報　　', '□ first   □ no. (   )   □ last    ')"/><xsl:call-template name="day"/></p>
    <p><xsl:value-of select="t:say('報告先：', 'To: ')"/><xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/><xsl:value-of select="t:say('　　書いた人：', '    Written by: ')"/><field width="10"/></p>

    <heading level="2"><xsl:value-of select="t:say('1 分かっていること', '1 What is known')"/></heading>
    <table>
      <column width="5"/><column width="13"/>
      <body>
        <xsl:apply-templates select="$paper/value[@key != 'report-to' and @key != 'incident-done']" mode="said"/>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('起きた日時（分かれば）|起きた部署・場所', 'Happened on, at (if known)|Department, place')"/></xsl:call-template>
        <row blank="1">
          <cell header="yes"><xsl:value-of select="t:say('種類', 'Kind')"/></cell>
          <cell><xsl:value-of select="t:say('□ 漏えい　□ 紛失・盗難　□ 改ざん・破壊　□ 不正な持ち出し・利用　□ ウイルス・不正アクセス　□ おそれ・兆し　□ そのほか', '□ leak  □ loss or theft  □ altered or destroyed  □ taken or used wrongly  □ virus or break-in  □ fear or sign of it  □ other')"/></cell>
        </row>
        <xsl:call-template name="blanks">
          <xsl:with-param name="names" select="t:say('まだ分からないこと', 'What is not known yet')"/>
          <xsl:with-param name="lines" select="2"/>
        </xsl:call-template>
      </body>
    </table>

    <heading level="2"><xsl:value-of select="t:say('2 影響', '2 Effect')"/></heading>
    <table>
      <column width="5"/><column width="13"/>
      <body><xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('自社|取引先（預けた相手を含む）|お客様・本人・一般の人|ほかの部署や機器への広がり|公表（済み・予定・しない）', 'Our firm|Partners, and who entrusted it|Customers, persons, the public|Other departments or machines|Made public (done, planned, no)')"/></xsl:call-template></body>
    </table>

    <heading level="2"><xsl:value-of select="t:say('3 したことの記録', '3 What was done')"/></heading>
    <table>
      <column width="4"/><column width="12"/><column width="4"/><column width="5"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('日時', 'When')"/></cell>
          <cell><xsl:value-of select="t:say('起きたこと・したこと', 'What happened, what was done')"/></cell>
          <cell><xsl:value-of select="t:say('した人', 'By')"/></cell>
          <cell><xsl:value-of select="t:say('残した証拠', 'Evidence kept')"/></cell>
        </row>
      </head>
      <body>
        <xsl:if test="$paper/value[@key = 'incident-done'] != ''"><row blank="1"><cell/><cell><xsl:value-of select="$paper/value[@key = 'incident-done']"/></cell><cell/><cell/></row></xsl:if>
        <xsl:call-template name="empty-rows"><xsl:with-param name="rows" select="4"/><xsl:with-param name="cells" select="4"/></xsl:call-template>
      </body>
    </table>
    <p style="quiet"><xsl:value-of select="t:say('ログ、画面の写真、メールなどは、機器を初期化したり直したりする前に写しを残します。', 'Keep copies of logs, photographs of screens and mails before machines are reset or repaired.')"/></p>

    <heading level="2"><xsl:value-of select="t:say('4 知らせた先', '4 Who was told')"/></heading>
    <table>
      <column width="8"/><column width="4"/><column width="5"/><column width="8"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('知らせる先', 'Whom')"/></cell>
          <cell><xsl:value-of select="t:say('日時', 'When')"/></cell>
          <cell><xsl:value-of select="t:say('相手・担当', 'Person')"/></cell>
          <cell><xsl:value-of select="t:say('内容・返事（要らないときは理由）', 'What, and the answer (or why not needed)')"/></cell>
        </row>
      </head>
      <body>
        <row blank="1"><cell header="yes"><xsl:value-of select="t:say('経営者', 'Management')"/></cell><cell/><cell/><cell/></row>
        <xsl:for-each select="$report/parties/party[value[@key = 'kind'][@choice = 'entruster']]">
          <row blank="1"><cell header="yes"><xsl:value-of select="value[@key = 'name']"/></cell><cell/><cell><xsl:value-of select="value[@key = 'contact']"/></cell><cell/></row>
        </xsl:for-each>
        <xsl:if test="not($report/parties/party[value[@key = 'kind'][@choice = 'entruster']])"><row blank="1"><cell header="yes"><xsl:value-of select="t:say('情報を預けた相手', 'Who entrusted the information')"/></cell><cell/><cell/><cell/></row></xsl:if>
        <row blank="1"><cell header="yes"><xsl:value-of select="t:say('個人情報保護委員会と本人', 'Personal Information Protection Commission, the persons (personal data)')"/></cell><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes"><xsl:value-of select="t:say('警察（犯罪の疑いのとき）', 'Police (if a crime is suspected)')"/></cell><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes"><xsl:value-of select="t:say('保守業者・クラウド・保険会社', 'Maintenance, cloud, insurer')"/></cell><cell/><cell/><cell/></row>
      </body>
    </table>

    <heading level="2"><xsl:value-of select="t:say('5 原因と、繰り返さないための対策', '5 Cause, and how it is kept from happening again')"/></heading>
    <table>
      <column width="5"/><column width="13"/>
      <body>
        <xsl:call-template name="blanks">
          <xsl:with-param name="names" select="t:say('直接の原因|背景（決まり、教育、設備）', 'Immediate cause|What lay behind (rules, training, equipment)')"/>
          <xsl:with-param name="lines" select="2"/>
        </xsl:call-template>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="t:say('すぐの対策・担当・期限|後の対策・担当・期限|元に戻った日・見込み|同じことが起きないか調べた所', 'Measures at once (who, by when)|Measures in the longer run (who, by when)|Back to normal on, or expected|Where else it was looked for')"/></xsl:call-template>
      </body>
    </table>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('報告した人|情報の責任者|経営者', 'Reported by|Person responsible|Management')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="value" mode="said">
    <row blank="{1 + 2 * number(@key = 'incident-what') + number(@key = 'incident-information')}">
      <cell header="yes"><xsl:value-of select="@label"/></cell>
      <cell><xsl:value-of select="."/></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
