<?xml version="1.0" encoding="UTF-8"?>
<!-- The letter before a visit: who should be there, what to lay out, how long it takes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>
  <xsl:import href="visit.xsl"/>

  <!-- The letter says itself to whom it goes. -->
  <xsl:template name="subject"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'訪問する人が出す手紙です。日時、場所、名前を入れ、用意できないものがあっても断られないよう、物の数を減らしてかまいません。1週間前までに送ります。'"/></xsl:call-template>
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'issued'"/></xsl:call-template></p>
    <p><xsl:call-template name="firm-name"/><br/><xsl:call-template name="value"><xsl:with-param name="key" select="'addressee'"/><xsl:with-param name="width" select="20"/></xsl:call-template> 様</p>
    <p align="end"><xsl:call-template name="value"><xsl:with-param name="key" select="'visitor'"/></xsl:call-template></p>
    <p>このたびは、情報の守り方の点検にお時間をいただき、ありがとうございます。当日は、いまのやり方をお聞きし、いっしょに次の一歩を決めます。できている所も足りない所も、ありのままをお聞かせください。良し悪しを付けに伺うのではありません。</p>
    <heading level="1">日時と場所</heading>
    <facts>
    <fact name="日時"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-date'"/></xsl:call-template></fact>
    <fact name="かかる時間"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-hours'"/></xsl:call-template></fact>
    <fact name="場所"><xsl:call-template name="value"><xsl:with-param name="key" select="'visit-place'"/></xsl:call-template></fact>
    <fact name="連絡先"><xsl:call-template name="value"><xsl:with-param name="key" select="'visitor-contact'"/></xsl:call-template></fact>
    </facts>
    <heading level="1">いていただきたい方</heading>
    <p>一人ではすべてに答えられないのがふつうです。その時間だけ、入れかわりで来ていただければ足ります。</p>
    <table>
      <column width="30"/>
      <column width="48"/>
      <column width="22"/>
      <head><row><cell>どなた</cell><cell>聞くこと</cell><cell>時間</cell></row></head>
      <body>
        <row><cell header="yes">社長か、決められる方</cell><cell>何を守りたいか、どこまで人手とお金をかけるか</cell><cell>初めと終わりに20分ずつ</cell></row>
        <row><cell header="yes">総務の方</cell><cell>人、鍵、来客、契約、研修</cell><cell>1時間</cell></row>
        <row><cell header="yes">設計・営業の方</cell><cell>図面や見積りがどう動くか、外注先に何を渡すか</cell><cell>40分</cell></row>
        <row><cell header="yes">現場の班長さん</cell><cell>試作品、型、加工条件、紙の図面の置き場</cell><cell>30分（現場を歩きながら）</cell></row>
        <row><cell header="yes">パソコンに詳しい方</cell><cell>サーバー、ネット、控え、ID。業者任せなら、その会社の名前と電話</cell><cell>40分</cell></row>
      </body>
    </table>
    <xsl:if test="visits/visit">
      <heading level="1">今回お話ししたいこと</heading>
      <p>前回までに残ったことから、次を予定しています。</p>
      <xsl:call-template name="agenda"/>
    </xsl:if>
    <heading level="1">当日の流れ</heading>
    <list type="number">
      <item>初めの話：何を守りたいか、何に困っているか（20分）</item>
      <item>情報の洗い出し：主な仕事を一つ選び、受注から納品までをたどる（40分）</item>
      <item>聞き取り：担当の方から順に（1時間半）</item>
      <item>現場を見る：事務所、設計室、倉庫、サーバーの所（30分）</item>
      <item>まとめ：できていること、先にやること、次にいつ会うか（20分）</item>
    </list>
    <heading level="1">用意していただくもの</heading>
    <p>あるものだけでかまいません。写しをいただく必要はなく、その場で見せていただきます。新しく作らないでください。</p>
    <table>
      <column width="8"/>
      <column width="62"/>
      <column width="30"/>
      <head><row><cell></cell><cell>物</cell><cell>あれば</cell></row></head>
      <body>
        <row><cell header="yes">□</cell><cell>会社の案内、組織図、フロアの見取り図</cell><cell>手書きでも</cell></row>
        <row><cell header="yes">□</cell><cell>就業規則、情報の決まり、誓約書の用紙</cell><cell>白紙の用紙で</cell></row>
        <row><cell header="yes">□</cell><cell>取引先や外注先との秘密保持契約の例</cell><cell>1、2件</cell></row>
        <row><cell header="yes">□</cell><cell>取引先から届いた調査票やお願いの文書</cell><cell><field width="5"/></cell></row>
        <row><cell header="yes">□</cell><cell>パソコン、サーバー、ソフト、クラウドの一覧</cell><cell>総務のメモでも</cell></row>
        <row><cell header="yes">□</cell><cell>鍵や持ち出しの帳面、研修の名簿、点検の記録</cell><cell>最近のもの</cell></row>
        <row><cell header="yes">□</cell><cell>これまでに困ったこと、ひやりとしたこと</cell><cell>口頭で</cell></row>
      </body>
    </table>
    <p>先にお送りした点検の用紙は、分かる所だけ○を付けてください。空いていても、当日お聞きします。</p>
    <heading level="1">お約束</heading>
    <p>見聞きしたことは、この点検のほかには使わず、お許しなく人に話しません。写真をとるときは、先にお尋ねします。人の名前や点数を、ほかの方に見せることもありません。</p>
    <p>ご都合が悪くなったときは、上の連絡先までお知らせください。</p>
  </xsl:template>

</xsl:stylesheet>
