<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody promises on leaving, what they return, and what the firm does on that day. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/>転職先や仕事を制限する約束は、ここには入れていません。入れたいときは、期間、範囲、見返りを専門家と決めてください。</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="addressee"/>
    <p>私は、<field name="年" width="4"/>年<field name="月" width="2"/>月<field name="日" width="2"/>日に貴社を退職するにあたり、次のことを確かめ、約束します。</p>

    <heading level="3">第１条（秘密情報の確認）</heading>
    <p>在職中に知った次の情報（以下「秘密情報」といいます。）は、会社の秘密だと承知しています。</p>
    <list type="number">
      <xsl:call-template name="secrets"/>
      <item>担当した製品の図面、データ、仕様、加工の条件、見積りと原価</item>
      <item>お客様や取引先から預かった情報と物</item>
      <item>そのほか、会社が「社外秘」などと表示した情報、秘密だと示した情報</item>
    </list>

    <heading level="3">第２条（返すもの）</heading>
    <p>秘密情報の入った書類、データ、媒体、物を、下の一覧のとおりすべて返しました。写しも残していません。自分のパソコン、スマートフォン、外部のサービスにあったものは、消しました。</p>

    <heading level="3">第３条（退職したあとの秘密保持）</heading>
    <p>退職したあとも、秘密情報をだれにも知らせず、自分のためにも、ほかの人のためにも使いません。すでに世の中に知られているものと、会社が書面で許したものは除きます。</p>

    <heading level="3">第４条（責任）</heading>
    <p>この誓約に反したときは、法律上の責任を負うことを理解し、それによって会社に生じた損害を賠償します。</p>

    <xsl:call-template name="signature-lines"/>

    <page-break/>
    <heading level="2">返したもの・止めたものの確認</heading>
    <p>退職する人と会社が、一緒に確かめて書き入れます。</p>
    <table>
      <column width="12"/><column width="6"/><column width="6"/><column width="6"/>
      <head><row><cell>返すもの・止めるもの</cell><cell>日付</cell><cell>確かめた人</cell><cell>なし・備考</cell></row></head>
      <body>
        <row blank="1"><cell>図面、書類、ノート、名刺</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>パソコン、スマートフォン、USBメモリ</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>試作品、見本、工具など預けたもの</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>鍵、カード、名札、制服</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>私物の機器や外部サービスのデータを消した</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>パソコン、サーバー、メールのIDを止めた</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>クラウドと社外から入る回線のIDを止めた</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>知っていた共用のパスワード、鍵の番号を変えた</cell><cell/><cell/><cell/></row>
        <row blank="1"><cell>アクセス権者名簿と鍵の貸出簿から外した</cell><cell/><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
