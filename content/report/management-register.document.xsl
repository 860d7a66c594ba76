<?xml version="1.0" encoding="UTF-8"?>
<!-- The register of what is done with the information: one line a handling, the firm's own and what others entrusted apart (Ⅰ第四1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="自社の情報" en="The firm's own information" rows="8" of="asset" key="entrusted" but="yes">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="10" ja="対象情報" en="Information" from="name"/>
      <column width="6" ja="媒体" en="Medium" from="medium"/>
      <column width="6" ja="取扱区分" en="Handling" fill-ja="保管" fill-en="Keeping"/>
      <column width="7" ja="目的" en="Purpose" from="use"/>
      <column width="8" ja="保管・|持出場所" en="Where kept|or taken" from="place"/>
      <column width="5" ja="開始時|日付" en="Start:|date"/>
      <column width="6" ja="開始時|担当者" en="Start:|done by" from="owner"/>
      <column width="6" ja="開始時|承認者" en="Start:|approved by"/>
      <column width="5" ja="終了時|日付" en="End:|date"/>
      <column width="6" ja="終了時|担当者" en="End:|done by"/>
      <column width="6" ja="終了時|承認者" en="End:|approved by"/>
      <column width="8" ja="備考" en="Remarks" from="entrusted-by"/>
      <note ja="取扱区分には、収集・作成、保管、複製、利用、提供、廃棄のどれかを書きます。持ち出す、写しを取る、人に見せて伝える、捨てるなど、動きがあるたびに1行を足します。"
            en="Handling is one of: collecting or making, keeping, copying, use, passing on, disposal. Each time something is taken out, copied, told to somebody or thrown away, a line is added."/>
    </sheet>
    <sheet ja="預かった情報（預けた相手ごとに分けてもかまいません）" en="Information that others entrusted (a sheet for each of them, if you like)" rows="10" of="asset" key="entrusted" choices="yes">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="10" ja="対象情報" en="Information" from="name"/>
      <column width="6" ja="媒体" en="Medium" from="medium"/>
      <column width="6" ja="取扱区分" en="Handling" fill-ja="保管" fill-en="Keeping"/>
      <column width="7" ja="目的" en="Purpose" from="use"/>
      <column width="8" ja="保管・|持出場所" en="Where kept|or taken" from="place"/>
      <column width="5" ja="開始時|日付" en="Start:|date"/>
      <column width="6" ja="開始時|担当者" en="Start:|done by" from="owner"/>
      <column width="6" ja="開始時|承認者" en="Start:|approved by"/>
      <column width="5" ja="終了時|日付" en="End:|date"/>
      <column width="6" ja="終了時|担当者" en="End:|done by"/>
      <column width="6" ja="終了時|承認者" en="End:|approved by"/>
      <column width="8" ja="備考" en="Remarks" from="entrusted-by"/>
      <note ja="取扱区分には、収集・作成、保管、複製、利用、提供、廃棄のどれかを書きます。持ち出す、写しを取る、人に見せて伝える、捨てるなど、動きがあるたびに1行を足します。"
            en="Handling is one of: collecting or making, keeping, copying, use, passing on, disposal. Each time something is taken out, copied, told to somebody or thrown away, a line is added."/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
