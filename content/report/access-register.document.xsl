<?xml version="1.0" encoding="UTF-8"?>
<!-- Who may handle which information, since when, with pledge and training (Ⅱ第二5). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="扱ってよい人" en="Who may handle it" rows="8">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="9" ja="氏名" en="Name"/>
      <column width="9" ja="所属・役職" en="Department, position"/>
      <column width="13" ja="扱ってよい情報" en="Information"/>
      <column width="8" ja="できること（見る・|直す・持ち出す）" en="May (see, change,|take out)"/>
      <column width="7" ja="設定した日" en="Given on"/>
      <column width="7" ja="承認した人" en="Approved by"/>
      <column width="7" ja="誓約書の|日付" en="Pledge of"/>
      <column width="7" ja="教育を|受けた日" en="Trained on"/>
      <column width="7" ja="見直した日" en="Reviewed on"/>
      <column width="7" ja="外した日" en="Withdrawn on"/>
      <column width="9" ja="外した理由・備考" en="Why; remarks"/>
      <note ja="異動や退職、仕事の終わりで要らなくなったら、その日のうちに外します。"
            en="When somebody moves or leaves, or the work is done, it is withdrawn on that day."/>
    </sheet>
    <sheet ja="情報ごとの範囲（台帳から）" en="Who may use what (from the ledger)" rows="11" of="asset">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="12" ja="情報" en="Information" from="name"/>
      <column width="7" ja="媒体" en="Medium" from="medium"/>
      <column width="10" ja="置き場所" en="Place" from="place"/>
      <column width="9" ja="管理する部署・人" en="Owner" from="owner"/>
      <column width="12" ja="扱ってよい範囲" en="Users" from="users"/>
      <column width="7" ja="決めた日" en="Decided on"/>
      <column width="8" ja="承認した人" en="Approved by"/>
      <column width="9" ja="備考" en="Remarks"/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
