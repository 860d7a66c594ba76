<?xml version="1.0" encoding="UTF-8"?>
<!-- The register of information systems, a sheet for each: a) to j) of 2.1.2(1)-1 for every system, k) to s) besides for one
     that is built on cloud services. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="t exsl">

  <xsl:import href="form.xsl"/>

  <!-- of: all, cloud; hint: what is needed in it, or good to have. -->
  <xsl:variable name="items">
    <item id="a" of="all" ja="情報システム名" en="Name of the system"/>
    <item id="b" of="all" ja="管理する課室" en="Section that manages it"/>
    <item id="c" of="all" ja="情報システムセキュリティ責任者の氏名と連絡先" en="System security officer: name, how to reach"/>
    <item id="d" of="all" ja="構成" en="What it consists of" ja-hint="全体で1か所にまとめて知っておくことを入れる" en-hint="what the whole organisation should have in one place"/>
    <item id="e" of="all" ja="外につながる通信回線の種別と使いみち" en="Lines to the outside: kind and use" ja-hint="種別（光＝有線、モバイル＝無線など）と用途は必ず。サービス名、事業者、期間、帯域は要るときに" en-hint="kind (fibre, mobile …) and use in any case; service, provider, period, bandwidth where wanted"/>
    <item id="f" of="all" ja="扱う情報の格付と取扱制限" en="Classes and restrictions of its information"/>
    <item id="g" of="all" ja="設計・開発、運用・保守のこと" en="Design, development, operation, upkeep" ja-hint="誰がするか。委託なら委託先（法人番号も）と責任の範囲、期間、再委託" en-hint="who does it; where contracted out: to whom (with corporate number), responsibility, period, subcontractors"/>
    <item id="h" of="all" ja="使う目的" en="Purpose"/>
    <item id="i" of="all" ja="分類の基準に当てた結果" en="Result of its classification" ja-hint="結果に応じて追加の対策をしたかが分かるように" en-hint="so that one sees whether additional measures followed"/>
    <item id="j" of="all" ja="つながるほかの情報システムと、その中身" en="Systems it works with, and how" ja-hint="相手の名前（政府共通利用型のものも）と、やり取りすること" en-hint="their names (shared government systems, too), and what is exchanged"/>
    <item id="k" of="cloud" ja="クラウドサービスなどの名前" en="Name of the cloud service" ja-hint="要るときは機能の名前まで" en-hint="down to the function where needed"/>
    <item id="l" of="cloud" ja="提供する会社" en="Provider"/>
    <item id="m" of="cloud" ja="使う期間" en="Period of use"/>
    <item id="n" of="cloud" ja="サービスのあらまし" en="The service in brief"/>
    <item id="o" of="cloud" ja="ドメイン名" en="Domain names"/>
    <item id="p" of="cloud" ja="そこで扱う情報の格付と取扱制限" en="Classes and restrictions of the information there"/>
    <item id="q" of="cloud" ja="暗号の鍵を管理する側" en="Who manages the keys" ja-hint="こちらか、提供者か。提供者なら、中身を読める場合がある" en-hint="we or the provider; a provider with the keys may be able to read the data"/>
    <item id="r" of="cloud" ja="情報が保存される国・地域" en="Country or region of storage" ja-hint="選べるサービスと、約款で決まっているサービスがある" en-hint="some services let one choose, with others the terms say it"/>
    <item id="s" of="cloud" ja="サービスレベル" en="Service level" ja-hint="提供の時間、障害のとき許せる復旧の時間、災害への備え" en-hint="hours of service, time to recover that can be borne, provision for disasters"/>
  </xsl:variable>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="line"><xsl:with-param name="keys" select="'register-area manager'"/></xsl:call-template>
    <xsl:call-template name="items">
      <xsl:with-param name="of" select="'all'"/>
      <xsl:with-param name="caption" select="t:say('すべての情報システム', 'Every information system')"/>
    </xsl:call-template>
    <xsl:call-template name="items">
      <xsl:with-param name="of" select="'cloud'"/>
      <xsl:with-param name="caption" select="t:say('クラウドサービスなどを使って作るものだけ（上に加えて）', 'Built on cloud services: these besides')"/>
    </xsl:call-template>
    <p style="quiet"><xsl:value-of select="t:say('書いた日・人：', 'Written on, by: ')"/><field width="12"/><xsl:text> </xsl:text><field width="12"/></p>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template name="items">
    <xsl:param name="of"/>
    <xsl:param name="caption"/>
    <table>
      <caption><xsl:value-of select="$caption"/></caption>
      <column width="5"/><column width="40"/><column width="55"/>
      <body>
        <xsl:for-each select="exsl:node-set($items)/item[@of = $of]">
          <row blank="2">
            <cell><xsl:value-of select="concat(@id, ')')"/></cell>
            <cell header="yes">
              <xsl:value-of select="t:say(@ja, @en)"/>
              <xsl:if test="@ja-hint"><br/><quiet><xsl:value-of select="t:say(@ja-hint, @en-hint)"/></quiet></xsl:if>
            </cell>
            <cell/>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
