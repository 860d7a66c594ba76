<?xml version="1.0" encoding="UTF-8"?>
<!-- Machines, software, lines and services that the information systems consist of, and their upkeep (Ⅴ第一10 and 11). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="機器" en="Machines" rows="8">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="6" ja="管理番号" en="Number"/>
      <column width="9" ja="種類（サーバー・PC・|通信機器など）" en="Kind (server, PC,|router …)"/>
      <column width="10" ja="メーカー・型番" en="Maker, model"/>
      <column width="9" ja="置き場所" en="Place"/>
      <column width="8" ja="使う人・|担当" en="User,|person in charge"/>
      <column width="10" ja="使いみち・|扱う情報" en="Used for,|information"/>
      <column width="8" ja="OSと版" en="System, version"/>
      <column width="8" ja="サポート|期限" en="Support|until"/>
      <column width="9" ja="問い合わせ先" en="Support contact"/>
      <column width="6" ja="廃棄日" en="Disposed of"/>
      <column width="8" ja="備考" en="Remarks"/>
    </sheet>
    <sheet ja="ソフトウェア" en="Software" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="12" ja="名前" en="Name"/>
      <column width="7" ja="版" en="Version"/>
      <column width="9" ja="メーカー" en="Maker"/>
      <column width="12" ja="入れている機器" en="On which machines"/>
      <column width="6" ja="ライセンス|数" en="Licences"/>
      <column width="8" ja="サポート|期限" en="Support|until"/>
      <column width="10" ja="問い合わせ先" en="Support contact"/>
      <column width="7" ja="入れた日" en="Installed on"/>
      <column width="7" ja="認めた人" en="Allowed by"/>
      <column width="8" ja="備考" en="Remarks"/>
    </sheet>
    <sheet ja="通信回線" en="Lines" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="10" ja="種別（光・モバイルなど）" en="Kind (fibre, mobile …)"/>
      <column width="14" ja="使いみち" en="Used for"/>
      <column width="12" ja="事業者・サービス名" en="Provider, service"/>
      <column width="12" ja="つながる機器" en="Machine it ends at"/>
      <column width="9" ja="契約の期間" en="Contract"/>
      <column width="10" ja="連絡先" en="Contact"/>
      <column width="9" ja="備考" en="Remarks"/>
      <note ja="会社の外から中に入れる回線（在宅勤務、遠隔保守など）は、使いみちにそう書きます。"
            en="Say so where a line lets people in from outside: work from home, remote maintenance."/>
    </sheet>
    <sheet ja="クラウドサービス" en="Cloud services" rows="11" of="party" key="kind" choices="cloud">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="9" ja="サービス名" en="Service"/>
      <column width="9" ja="提供者" en="Provider" from="name"/>
      <column width="10" ja="使いみち" en="Used for"/>
      <column width="9" ja="置いている情報" en="Information"/>
      <column width="7" ja="使い始め・|期限" en="From,|until"/>
      <column width="7" ja="暗号の鍵を|持つ側" en="Who holds|the key"/>
      <column width="7" ja="保存される|国・地域" en="Country where|it is kept"/>
      <column width="8" ja="止まったとき|戻る時間" en="Hours until it|is back"/>
      <column width="8" ja="秘密保持契約|の日" en="Confidentiality|agreement of" from="nda-date"/>
      <column width="9" ja="連絡先" en="Contact" from="contact"/>
      <column width="8" ja="備考" en="Remarks"/>
    </sheet>
    <sheet ja="手入れの記録" en="Upkeep" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="7" ja="日付" en="Date"/>
      <column width="8" ja="管理番号・|名前" en="Number,|name"/>
      <column width="8" ja="したこと|（1から5）" en="What|(1 to 5)"/>
      <column width="18" ja="内容・結果" en="What exactly, result"/>
      <column width="8" ja="した人|（会社名）" en="By|(firm)"/>
      <column width="8" ja="確かめた人" en="Checked by"/>
      <column width="9" ja="備考" en="Remarks"/>
      <note ja="したこと：1 点検　2 保守・修理　3 更新プログラムの適用　4 持ち出し　5 廃棄（データの消し方も書く）"
            en="What: 1 check 2 maintenance, repair 3 updates 4 taken out 5 disposed of (with how the data was erased)"/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
