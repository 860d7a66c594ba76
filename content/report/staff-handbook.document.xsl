<?xml version="1.0" encoding="UTF-8"?>
<!-- The handbook for staff: two pages, what to do every day and what to do in trouble. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'2ページのまま配れる長さにしてあります。会社でやっていないことは消し、代わりに自社のやり方を書きます。連絡先は電話番号まで入れ、夜と休みの番号も書きます。朝礼で読み合わせ、受け取りの欄をもらいます。'"/></xsl:call-template>
    <p style="lead">図面も、見積りも、名簿も、なくせば会社とお客様が困ります。むずかしいことは要りません。この2ページだけ、守ってください。</p>
    <heading level="1">毎日すること</heading>
    <table>
      <column width="24"/>
      <column width="76"/>
      <head><row><cell>場面</cell><cell>すること</cell></row></head>
      <body>
        <row><cell header="yes">席を離れるとき、帰るとき</cell><cell>画面に鍵をかけ、図面を引き出しに入れます。最後の人が鍵をかけ、帳面に印を付けます。</cell></row>
        <row><cell header="yes">メールが来たとき</cell><cell>知らない相手、心当たりのない用件、急がせる文面なら、開かずに隣の人か責任者に見せます。本文の番号でなく、前から知っている番号に電話して確かめます。</cell></row>
        <row><cell header="yes">メールを送るとき</cell><cell>宛先と添付を声に出して読みます。重要情報は、決められた方法（パスワード付きや共有の場所）で送ります。</cell></row>
        <row><cell header="yes">パスワード</cell><cell>10文字以上で、ほかで使っていないものにします。付せんに書いて貼らず、人に教えません。</cell></row>
        <row><cell header="yes">写す、印刷する</cell><cell>要る分だけにします。複合機に置き忘れません。「極秘」は責任者のほかは写しません。</cell></row>
        <row><cell header="yes">持ち出すとき</cell><cell>責任者に言ってから、帳面に書きます。車に置いたままにせず、店で席に置いて立ちません。</cell></row>
        <row><cell header="yes">社外の人が来たとき</cell><cell>一人で歩かせません。名札のない人には「ご用件は」と声をかけます。</cell></row>
        <row><cell header="yes">捨てるとき</cell><cell>紙は細かい裁断機へ。USBメモリ、CD、パソコン、スマホは捨てずに責任者へ渡します。</cell></row>
      </body>
    </table>
    <heading level="1">しないこと</heading>
    <list>
      <item>会社の情報を、個人のスマホ、個人のメール、SNS、名前を知らないクラウドや翻訳・文章作成のサービスに入れること</item>
      <item>拾ったUSBメモリや、自分で買った機器を会社のパソコンにつなぐこと</item>
      <item>許可なくソフトを入れること、守るためのソフトを止めること</item>
      <item>電車、飲食店、家で、図面や客先の名前を話すこと</item>
      <item>前の会社の図面や名簿を持ち込むこと、辞めたあとに、ここで知ったことを使うこと</item>
    </list>
    <page-break/>
    <heading level="1">困ったときは</heading>
    <p style="lead">すぐ知らせた人を責めません。遅れるほど、打てる手が減ります。</p>
    <p style="box">まず知らせる相手：<xsl:call-template name="value"><xsl:with-param name="key" select="'report-to'"/><xsl:with-param name="width" select="30"/></xsl:call-template><br/>出られないとき：<field width="30"/><br/>責任者：<xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/><xsl:with-param name="width" select="24"/></xsl:call-template><br/>このしおりの日付：<xsl:call-template name="value"><xsl:with-param name="key" select="'issued'"/></xsl:call-template></p>
    <table>
      <column width="26"/>
      <column width="44"/>
      <column width="30"/>
      <head><row><cell>こうなったら</cell><cell>まずすること</cell><cell>しないこと</cell></row></head>
      <body>
        <row><cell header="yes">変な添付を開いた。画面に脅しの文が出た。ファイルが開けない</cell><cell>線を抜くか、無線を切ります。電源はそのままにして、画面を写真にとり、すぐ知らせます。</cell><cell>電源を切る。自分で直す。相手に連絡する。お金を払う</cell></row>
        <row><cell header="yes">パスワードを打ち込んでしまった</cell><cell>別の機器からパスワードを替え、すぐ知らせます。</cell><cell>様子を見る</cell></row>
        <row><cell header="yes">まちがった相手に送った</cell><cell>すぐ知らせます。相手への電話は、責任者と決めてからにします。</cell><cell>黙って消してもらう</cell></row>
        <row><cell header="yes">図面、USBメモリ、スマホ、鍵をなくした</cell><cell>どこで、いつ、何が入っていたかを書いて知らせます。スマホは止めてもらいます。</cell><cell>見つかるまで黙っている</cell></row>
        <row><cell header="yes">知らない人が社内にいた。物の位置が変わった</cell><cell>触らずに知らせます。時刻を控えます。</cell><cell>問い詰める。片づける</cell></row>
        <row><cell header="yes">「社長だが、急いで振り込んで」と連絡が来た</cell><cell>前から知っている番号にかけ直して確かめます。</cell><cell>一人で振り込む</cell></row>
        <row><cell header="yes">情報の扱いがおかしいと感じた</cell><cell>責任者にだけ話します。聞いた人の名前は出しません。</cell><cell>うわさにする</cell></row>
      </body>
    </table>
    <p>知らせるときは、(1) いつ、(2) どこで、(3) 何が、(4) いまどうなっているか、の順に話します。分からないことは「分からない」でかまいません。あとで、見たことと時刻を紙に書いて渡してください。</p>
    <heading level="1">受け取りました</heading>
    <table>
      <column width="30"/>
      <column width="70"/>
      <head><row><cell>日付</cell><cell>名前</cell></row></head>
      <body>
        <row blank="1"><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
