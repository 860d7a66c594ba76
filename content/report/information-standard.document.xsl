<?xml version="1.0" encoding="UTF-8"?>
<!-- How information of the two grades is handled, in eight rows. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'極秘と対外秘の2段階で書いてあります。1段階でよければ右の列だけを使います。会社で「社外秘」など別の呼び名を使っているなら置きかえます。実際にやらない決まりは消し、どの情報がどちらの段階かは一覧に書きます。'"/></xsl:call-template>
    <p>当社の重要情報（管理対象情報）を、漏れたときの困り方で2つの段階に分け、次のように扱う。漏れると会社の存続や取引に関わるものを極秘、社外に出ると困るものを対外秘とする。お預かりした情報で、預け主との約束のほうが厳しいときは、約束に従う。責任者は<xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/></xsl:call-template>とする。</p>
    <table>
      <column width="14"/>
      <column width="43"/>
      <column width="43"/>
      <head><row><cell>すること</cell><cell>極秘</cell><cell>対外秘</cell></row></head>
      <body>
        <row><cell header="yes">1 表示</cell><cell>「極秘」の印と、見てよい人の名前か部署を1枚目に入れる。</cell><cell>「対外秘」の印を入れる。ファイルは名前の先頭に付ける。</cell></row>
        <row><cell header="yes">2 保管</cell><cell>ほかの書類と分け、鍵のかかる庫にしまう。データは開ける人を限った場所に暗号化して置く。</cell><cell>ほかの書類と分けてしまう。データは開ける人を限った場所に置くか、暗号化する。</cell></row>
        <row><cell header="yes">3 複製</cell><cell>写しをとれるのは責任者だけ。データは写せない設定にする。</cell><cell>原則として写さない。仕事で要るときだけ写し、終わったらその場で集める。</cell></row>
        <row><cell header="yes">4 閲覧</cell><cell>社外の人には見せない。社内でも責任者の許しを得て、見た人と日時を控える。</cell><cell>社外の人には見せない。画面や机の上を通りがかりの人にのぞかれないようにする。</cell></row>
        <row><cell header="yes">5 配布</cell><cell>1部ごとに番号を付け、渡した相手を控え、打合せが終わったら全部集める。</cell><cell>印を付けて配り、どう扱うかを口で伝える。要る人にだけ渡す。</cell></row>
        <row><cell header="yes">6 社外への持出し</cell><cell>先に責任者の許しを得る。暗号化し、肌身から離さず、泊まるときは鍵のかかる所に入れる。</cell><cell>暗号化し、肌身から離さず、泊まるときは鍵のかかる所に入れる。</cell></row>
        <row><cell header="yes">7 社外の人への提供</cell><cell>秘密を守る約束を結び、責任者の許しを得て、責任者の目の届く所で見せるか渡す。渡した物は管理簿に載せる。</cell><cell>極秘と同じにする。</cell></row>
        <row><cell header="yes">8 廃棄</cell><cell>責任者が立ち会い、裁断や消去で読めなくする。日付と方法を管理簿に残す。</cell><cell>裁断や消去で、つなぎ合わせても読めないようにする。</cell></row>
      </body>
    </table>
    <p>段階は責任者が決め、年に1回見直す。公開したもの、困らなくなったものは段階を外し、印を消す。迷ったときは高いほうで扱い、責任者に尋ねる。</p>
    <xsl:call-template name="signed"/>
  </xsl:template>

</xsl:stylesheet>
