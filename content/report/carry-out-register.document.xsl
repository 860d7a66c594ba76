<?xml version="1.0" encoding="UTF-8"?>
<!-- What is taken out of the firm or out of its container, and brought back (Ⅰ第四1, Ⅲ第三, Ⅴ柱書き). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet rows="8">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="11" ja="持ち出すもの" en="What"/>
      <column width="7" ja="媒体・|管理番号" en="Medium,|number"/>
      <column width="8" ja="持ち出す人|（署名）" en="Taken by|(signature)"/>
      <column width="9" ja="目的" en="Purpose"/>
      <column width="9" ja="持出先・|扱う場所" en="Where to,|where used"/>
      <column width="8" ja="守り方|（1から5）" en="Protected by|(1 to 5)"/>
      <column width="6" ja="出た日|時刻" en="Out on,|at"/>
      <column width="6" ja="承認者" en="Approved by"/>
      <column width="6" ja="返す予定" en="Due back"/>
      <column width="6" ja="戻った日|時刻" en="Back on,|at"/>
      <column width="7" ja="中身を|確かめた人" en="Content|checked by"/>
      <column width="8" ja="備考" en="Remarks"/>
      <note ja="守り方：1 暗号化　2 封筒に入れて封印　3 鍵のかかる鞄・ケース　4 手元から離さない　5 受領書をもらう"
            en="Protected by: 1 encryption 2 sealed envelope 3 locked bag or case 4 never out of hand 5 receipt taken"/>
      <note ja="なくした、盗まれた、置き忘れたかもしれないと思ったら、確かめる前に、まず知らせます。"
            en="If it may be lost, stolen or left behind, report it first, before you go looking."/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
