<?xml version="1.0" encoding="UTF-8"?>
<!-- Keys and number locks: which there are, who has them, who knows the numbers, when they changed (Ⅲ第一2 to 6). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="鍵と錠の一覧" en="Keys and locks" rows="8">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="5" ja="鍵の|番号" en="Key no."/>
      <column width="14" ja="保管庫・部屋" en="Container or room"/>
      <column width="9" ja="種類（差込み式・|文字盤・カード）" en="Kind (key,|dial, card)"/>
      <column width="5" ja="本数" en="How many"/>
      <column width="12" ja="ふだんの置き場所" en="Where they hang"/>
      <column width="10" ja="管理する人" en="Who looks after them"/>
      <column width="12" ja="備考" en="Remarks"/>
    </sheet>
    <sheet ja="鍵の貸出簿" en="Keys lent" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="5" ja="鍵の|番号" en="Key no."/>
      <column width="7" ja="貸した日|時刻" en="Lent on,|at"/>
      <column width="9" ja="借りた人|（署名）" en="Borrower|(signature)"/>
      <column width="12" ja="目的" en="Purpose"/>
      <column width="8" ja="渡した人" en="Handed out by"/>
      <column width="7" ja="返す予定" en="Due back"/>
      <column width="7" ja="返した日|時刻" en="Back on,|at"/>
      <column width="8" ja="受け取った人" en="Taken back by"/>
      <column width="9" ja="備考" en="Remarks"/>
      <note ja="合鍵は作りません。なくしたときは、すぐに管理者に知らせ、錠を取り替えます。"
            en="No copies are made. If a key is lost, tell the person responsible at once and have the lock changed."/>
    </sheet>
    <sheet ja="番号を知っている人（文字盤の鍵）" en="Who knows the number (number locks)" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="12" ja="保管庫・部屋" en="Container or room"/>
      <column width="10" ja="氏名" en="Name"/>
      <column width="10" ja="所属・役職" en="Department, position"/>
      <column width="7" ja="知らせた日" en="Told on"/>
      <column width="8" ja="知らせた人" en="Told by"/>
      <column width="7" ja="外れた日" en="No longer|from"/>
      <column width="9" ja="番号を|変えた日" en="Number|changed on"/>
      <column width="10" ja="備考" en="Remarks"/>
      <note ja="番号そのものは、この帳簿に書きません。"
            en="The number itself is not written here."/>
    </sheet>
    <sheet ja="番号の変更の記録" en="Changes of numbers" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="12" ja="保管庫・部屋" en="Container or room"/>
      <column width="7" ja="変えた日" en="Changed on"/>
      <column width="6" ja="理由|（1から4）" en="Reason|(1 to 4)"/>
      <column width="9" ja="変えた人" en="Changed by"/>
      <column width="12" ja="知らせた人" en="Who was told"/>
      <column width="8" ja="次に変える|期限" en="To be changed|again by"/>
      <column width="8" ja="管理者の確認" en="Checked by the|person responsible"/>
      <column width="10" ja="備考" en="Remarks"/>
      <note ja="理由：1 前の変更から1年たつ前　2 買って据え付けた、または場所を移した　3 管理者か、鍵を任された人が替わった　4 番号が漏れた、または漏れたおそれがある"
            en="Reasons: 1 before a year is over 2 installed after purchase, or moved 3 the person responsible or who was charged with it has changed 4 the number leaked, or may have"/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
