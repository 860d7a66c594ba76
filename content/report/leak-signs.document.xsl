<?xml version="1.0" encoding="UTF-8"?>
<!-- Signs of a leak to watch for: nineteen in four groups, with the caution that none is a proof. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'気になったことを書き留めて責任者に渡すための一覧です。貼り出さず、責任者と班長だけが持ちます。自社に合わない行は消し、見かけたら誰に知らせるかを入れます。'"/></xsl:call-template>
    <p style="lead">どれも「念のため見る」きっかけで、証拠ではありません。当てはまる人がいても、何もしていないことがほとんどです。</p>
    <list>
      <item>本人を問い詰めたり、ほかの人に話したりしません。責任者にだけ知らせます。</item>
      <item>書くのは見たことと日時だけ。人柄やうわさは書きません。</item>
      <item>責任者は、もう一人（社長など）と二人で見ます。お金、付き合い、辞めた人、取引先のうわさは、とくに一人で決めません。</item>
      <item>ログや机を調べるときは、就業規則などで前もって知らせてある範囲で行い、調べたことを残します。</item>
      <item>何もなかったら、書いた紙を責任者が始末します。</item>
    </list>
    <p>知らせる相手：<xsl:call-template name="value"><xsl:with-param name="key" select="'report-to'"/><xsl:with-param name="width" select="24"/></xsl:call-template>　責任者：<xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/><xsl:with-param name="width" select="20"/></xsl:call-template></p>
    <heading level="1">従業員</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>番号</cell><cell>気になること</cell><cell>見方</cell><cell>見た日と事</cell></row></head>
      <body>
        <row><cell header="yes">1</cell><cell>業務での必要の有無にかかわらず、重要情報の入ったサーバーや媒体を開く回数が急に増えた</cell><cell>ログを前の月と比べる</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">2</cell><cell>仕事に関係のないフォルダや部屋に入ろうとした</cell><cell>担当が変わっていないかを先に見る</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">3</cell><cell>仕事の量のわりに残業がとても長い。用のない休日に出てくる</cell><cell>持ち出しの支度がこの時間に行われた例がある</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">4</cell><cell>仕事は空いているのに、休みをとりたがらない</cell><cell>留守中にパソコンを見られたくない場合がある</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">5</cell><cell>お金や付き合いのことで、ひどく気になる言葉やふるまいがある</cell><cell>家の事情かもしれない。一人で判断しない</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">辞めた人・辞める人</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>番号</cell><cell>気になること</cell><cell>見方</cell><cell>見た日と事</cell></row></head>
      <body>
        <row><cell header="yes">6</cell><cell>辞める前に、会社ともめごとがあった</cell><cell>渡した物と止めたIDを確かめる</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">7</cell><cell>在職中から、ほかの会社と深い付き合いがあった</cell><cell>何に関わっていたかを責任者だけで見る</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">8</cell><cell>元の同僚や集まりで、その人の気になる話が出る</cell><cell>聞いた話と見た事実を分けて書く</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">9</cell><cell>その人の移った先の品が、移ったころから当社の品と同じ出来になった</cell><cell>写真、カタログ、日付を残す</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">取引先</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>番号</cell><cell>気になること</cell><cell>見方</cell><cell>見た日と事</cell></row></head>
      <body>
        <row><cell header="yes">10</cell><cell>理由の分からないまま、取引が急に打ち切られた</cell><cell>渡してある図面と型の一覧を出す</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">11</cell><cell>ネットに、取引先についての気になる話が出ている</cell><cell>元の記事と日付を残す。広めない</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">12</cell><cell>取引に要らない資料を求める。質問が細かすぎる</cell><cell>渡す前に責任者に聞く</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">13</cell><cell>当社の秘密に近い品だけ、取引先の出来が急に良くなった</cell><cell>実物と日付を残す</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">14</cell><cell>その分野で、取引先の客や売上の割合が急に伸びた</cell><cell>ほかの理由がないかも見る</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">社外の人・そのほか</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>番号</cell><cell>気になること</cell><cell>見方</cell><cell>見た日と事</cell></row></head>
      <body>
        <row><cell header="yes">15</cell><cell>社内で盗難や破りがあった。会議室から見慣れない機器が出てきた</cell><cell>触らず、写真をとり、責任者へ</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">16</cell><cell>同業の会社で漏えいや侵入があった</cell><cell>似た技術を持つ会社が次にねらわれることがある</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">17</cell><cell>ウイルス対策ソフトや守りの機器が警報を出した</cell><cell>線を抜き、時刻を控える</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">18</cell><cell>秘密そのものではないが、それがないと出てこない話が外に出ている</cell><cell>どこから出る話かをたどる</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">19</cell><cell>電話やメールで、外の人から知らせがあった</cell><cell>相手、時刻、言われた言葉をそのまま控える</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">ふだんを知っておく</heading>
    <p>変だと気づくには、ふだんを知っていることが要ります。次の三つを、班長が月に一度思い出してみます。</p>
    <list>
      <item>働き方：ふだんの出入りの時間、使うパソコンと情報、いる場所</item>
      <item>頼まれ方：取引先がいつもどんな資料を、どう頼んでくるか</item>
      <item>置き場：機器、鍵、USBメモリ、図面の束がどこにあるか</item>
    </list>
  </xsl:template>

</xsl:stylesheet>
