<?xml version="1.0" encoding="UTF-8"?>
<!-- Who entered a restricted area, why, and when they left; when it was unlocked (Ⅳ第一2 and 3, Ⅳ第二). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="register.xsl"/>

  <xsl:variable name="sheets">
    <sheet ja="入退室の記録" en="Entries" rows="8">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="5" ja="日付" en="Date"/>
      <column width="5" ja="入った|時刻" en="In at"/>
      <column width="10" ja="会社・所属" en="Firm,|department"/>
      <column width="9" ja="氏名|（署名）" en="Name|(signature)"/>
      <column width="11" ja="目的" en="Purpose"/>
      <column width="8" ja="付き添う人" en="With whom"/>
      <column width="5" ja="名札の|番号" en="Badge"/>
      <column width="9" ja="カメラ・スマホ（預け・|持込み承認者）" en="Camera, phone (left,|or allowed by)"/>
      <column width="6" ja="誓約書" en="Pledge"/>
      <column width="5" ja="出た|時刻" en="Out at"/>
      <column width="6" ja="名札の|返却" en="Badge|back"/>
      <column width="8" ja="備考" en="Remarks"/>
      <note ja="社員も、この区域に入る人はみな書きます。カードや鍵の記録で足りる人は、その記録を残します。"
            en="Everybody who enters writes, employees too; where cards or keys keep the record, that record is kept."/>
    </sheet>
    <sheet ja="開け閉めの記録" en="Unlocking and locking" rows="11">
      <column width="4" ja="No." en="No." from="number"/>
      <column width="6" ja="日付" en="Date"/>
      <column width="6" ja="開けた|時刻" en="Unlocked at"/>
      <column width="10" ja="開けた人" en="By"/>
      <column width="6" ja="閉めた|時刻" en="Locked at"/>
      <column width="10" ja="閉めた人" en="By"/>
      <column width="16" ja="変わったこと（鍵・扉・窓・置いてある物）" en="Anything unusual (lock, door, window, things)"/>
      <column width="8" ja="管理者の確認" en="Checked"/>
    </sheet>
  </xsl:variable>

</xsl:stylesheet>
