<?xml version="1.0" encoding="UTF-8"?>
<!-- USB sticks, disks and computers that may hold information: the list, and what was done with them (Ⅴ第三2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="媒体と機器の一覧" en="Media and machines" rows="8" of="asset" key="medium" choices="removable mobile">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="6" ja="管理番号" en="Number"/>
      <column width="9" ja="種類・型番" en="Kind, model"/>
      <column width="12" ja="入れている情報" en="Information on it" from="name"/>
      <column width="6" ja="暗号化" en="Encrypted"/>
      <column width="10" ja="置き場所（施錠）" en="Where kept, locked" from="place"/>
      <column width="9" ja="管理する人" en="Looked after by" from="owner"/>
      <column width="7" ja="使用を|認めた日" en="Use allowed|on"/>
      <column width="7" ja="認めた人" en="Allowed by"/>
      <column width="7" ja="廃棄した日" en="Disposed of on"/>
      <column width="9" ja="備考" en="Remarks"/>
      <note ja="ここに載せたものだけを使います。私物の媒体には、会社の情報を入れません。"
            en="Only what stands here is used. No information of the firm goes onto private media."/>
    </sheet>
    <sheet ja="使い方の記録" en="What was done" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="7" ja="日付" en="Date"/>
      <column width="6" ja="管理番号" en="Number"/>
      <column width="8" ja="したこと|（1から6）" en="What|(1 to 6)"/>
      <column width="18" ja="内容・方法" en="What exactly, how"/>
      <column width="8" ja="した人" en="By"/>
      <column width="8" ja="確かめた人" en="Checked by"/>
      <column width="10" ja="備考" en="Remarks"/>
      <note ja="したこと：1 点検・保守・修理　2 更新プログラムの適用　3 ウイルス検査　4 持ち出し（持出簿にも書く）　5 データの消去　6 廃棄（消し方と壊し方も書く）"
            en="What: 1 check, maintenance, repair 2 updates 3 virus scan 4 taken out (also in the carry-out register) 5 data erased 6 disposed of (with how it was erased and destroyed)"/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
