<?xml version="1.0" encoding="UTF-8"?>
<!-- A tabletop drill: a story in three turns with questions, a model course of action, what to note. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'会社名の代わりに、実在しない「A社」で進めます。自社の客先、部署、機器の名前に直すと話しやすくなります。正解を当てる場ではなく、決まっていないことを見つける場です。進行役はモデルの動き方（3ページ目）を配らずに始めます。'"/></xsl:call-template>
    <facts>
    <fact name="日"><xsl:call-template name="value"><xsl:with-param name="key" select="'drill-date'"/></xsl:call-template></fact>
    <fact name="進行役"><xsl:call-template name="value"><xsl:with-param name="key" select="'moderator'"/></xsl:call-template></fact>
    <fact name="出る人">社長、情報の責任者、総務、設計、現場の班長、パソコンに詳しい人（3〜8人）</fact>
    <fact name="時間">1時間半（話20分、場面を20分ずつ、まとめ10分）</fact>
    <fact name="使うもの">この紙、時計、連絡先の一覧、事故の報告の用紙</fact>
    </facts>
    <heading level="1">やり方</heading>
    <list>
      <item>場面を一つずつ読み上げ、問いに「誰が、何を、どの順で」と答えます。「たぶん」「たいてい」が出たら、いちばんの収穫です。書き留めます。</item>
      <item>電話番号や紙の置き場は、その場で本当に見つけます。電話は、訓練だと断ってからかけます。</item>
      <item>だれかのせいにしません。決まりと道具の話をします。</item>
    </list>
    <heading level="1">話</heading>
    <p>42人の金型の会社。主な客のA社から、まだ発売前の部品の図面を預かり、設計の共有フォルダと、現場の紙の図面の束で使っている。</p>
    <heading level="2">場面1　月曜日 8時40分</heading>
    <p>設計の人が出社すると、図面のファイルの名前が変わり、どれも開かない。画面には英語の文が出ている。隣の人も「昨日の夕方、見積りの添付を開いたら何も出なかった」と言う。</p>
    <list type="number">
      <item>最初の5分で、誰が何をしますか。</item>
      <item>誰に、どの番号で知らせますか。社長が出張中なら。</item>
      <item>ほかのパソコン、サーバー、控えの外付けディスクはどうしますか。</item>
      <item>いまの様子を、何に、誰が書きますか。</item>
    </list>
    <heading level="2">場面2　月曜日 14時</heading>
    <p>調べると、開かれた図面の中にA社の預かり図面があった。出ていく通信の跡が日曜の夜にある。仕事は午後も止まっている。A社には今日、夕方の納品が一つある。</p>
    <list type="number">
      <item>漏れたと言い切れますか。何が分かっていて、何が分かっていませんか。</item>
      <item>A社に、いつ、誰が、何を言いますか。契約には何と書いてありますか。</item>
      <item>警察、国の窓口、保険、詳しい業者に、誰が連絡しますか。個人情報が入っていたら。</item>
      <item>納品と今週の仕事を、どう続けますか。控えは使えますか。</item>
    </list>
    <heading level="2">場面3　水曜日 10時</heading>
    <p>ネットに「A社の新部品の図面」という書き込みが出た。記者を名乗る人から電話が来た。従業員にも、家族から問い合わせが来ている。</p>
    <list type="number">
      <item>電話を取った人は何と答えますか。誰が会社を代表して話しますか。</item>
      <item>従業員に何を伝え、何を言わないよう頼みますか。</item>
      <item>A社、ほかの客、外注先に、次はいつ知らせますか。</item>
      <item>元に戻すのを決めるのは誰で、何を確かめてからにしますか。</item>
    </list>
    <page-break/>
    <heading level="1">モデルの動き方</heading>
    <p>一つの例です。会社の決まりと違っていたら、決まりを直すか、なぜ違うかを書きます。</p>
    <table>
      <column width="16"/>
      <column width="50"/>
      <column width="34"/>
      <head><row><cell>いつ</cell><cell>すること</cell><cell>注意</cell></row></head>
      <body>
        <row><cell header="yes">すぐ（10分）</cell><cell>線を抜き、無線を切る。電源は切らない。画面を写真にとる。責任者に電話し、責任者が社長に知らせる。時刻を書き始める。</cell><cell>ほかの台も切り離す。控えのディスクは、つながったままなら外す。</cell></row>
        <row><cell header="yes">1時間のうち</cell><cell>何が、いつから、どこまで広がったかを線に沿って書く。全員に「触らない、話さない、責任者へ」と伝える。</cell><cell>見たことと推測を分ける。</cell></row>
        <row><cell header="yes">その日のうち</cell><cell>誰に迷惑がかかるかを、自社、A社、A社のお客様、従業員の順に書き出す。詳しい業者に相談し、証拠（ログ、画面、機器）を残す。社長がA社に第一報を入れる。</cell><cell>「調査中」と正直に言い、次に知らせる時刻を約束する。</cell></row>
        <row><cell header="yes">2、3日のうち</cell><cell>個人情報があれば、国への報告の期限を調べて守る。警察に相談する。控えから戻す前に、入り口がふさがったかを確かめる。</cell><cell>消したり入れ直したりする前に、残すべき証拠を確かめる。</cell></row>
        <row><cell header="yes">1週間</cell><cell>話す人を一人に決め、同じ内容で知らせる。従業員とその家族への言葉も用意する。</cell><cell>分からないことは、分からないと言う。</cell></row>
        <row><cell header="yes">落ち着いたら</cell><cell>原因、手当て、費用、直すことを1枚にまとめ、社長が読む。決まり、連絡先、研修に返す。</cell><cell>知らせた人を責めない。</cell></row>
      </body>
    </table>
    <heading level="1">書き留めること</heading>
    <table>
      <column width="12"/>
      <column width="32"/>
      <column width="28"/>
      <column width="14"/>
      <column width="14"/>
      <head><row><cell>場面</cell><cell>未決のこと</cell><cell>直すこと</cell><cell>誰が</cell><cell>いつまで</cell></row></head>
      <body>
        <row blank="1"><cell header="yes">場面1</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">場面2</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">場面3</cell><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell header="yes">全体</cell><cell/><cell/><cell/><cell/></row>
      </body>
    </table>
    <p>終わったら、出た人の名前、かかった時間、直すことをこの用紙に残し、次の訓練の前に読み返します。</p>
    <facts>
    <fact name="出た人"><field width="28"/></fact>
    <fact name="社長の印"><field width="12"/></fact>
    </facts>
  </xsl:template>

</xsl:stylesheet>
