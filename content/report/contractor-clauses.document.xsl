<?xml version="1.0" encoding="UTF-8"?>
<!-- Confidentiality clauses: the ten points of Ⅵ第二1, and what depends on the partner. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="contractor.xsl"/>

  <xsl:template name="clauses">
    <p>　<xsl:call-template name="firm-name"/>（以下「甲」という。）と<field name="相手の会社名" width="12"/>（以下「乙」という。）は、甲が乙に渡す情報の扱いについて、次のとおり取り決める。</p>

    <heading level="3">第１条（秘密情報）</heading>
    <list type="number">
      <item>この取決めで秘密情報とは、甲が乙に渡し、または見せた図面、データ、仕様、試作品、金型などの情報と物のうち、秘密と表示したもの、目録に載せたもの、口頭で秘密と告げて後に書面で示したものをいう。</item>
      <item>次のものは含まない。受け取る前から乙が持っていたもの。世の中に知られているもの、または乙の落ち度によらず知られたもの。正当な権利のある第三者から、秘密の義務なしに得たもの。秘密情報によらず乙が自ら生み出したもの。</item>
      <item>甲と乙は、渡した秘密情報の目録を作って最新に保ち、秘密である旨の表示を外さない。</item>
    </list>

    <heading level="3">第２条（目的と開示の制限）</heading>
    <p>乙は、秘密情報を甲から頼まれた仕事のためだけに使い、甲が書面で承諾した場合を除いて、第三者に開示しない。法令にもとづいて開示を求められたときは、許される限り前もって甲に知らせる。</p>

    <heading level="3">第３条（扱う人）</heading>
    <list type="number">
      <item>乙は、仕事に必要な役員と従業員に限って秘密情報を扱わせ、その氏名と所属を書面で甲に知らせる。替わったときも同じとする。</item>
      <item>甲は、その人数と顔ぶれが必要最小限であることを確かめることができる。</item>
      <item>乙は、扱う人に、この取決めと同じ義務を、退職したあとも負わせる。</item>
    </list>

    <heading level="3">第４条（管理と記録）</heading>
    <list type="number">
      <item>乙は、秘密情報を、鍵のかかる保管庫または開ける人を限ったフォルダで、ほかの情報と分けて保管する。</item>
      <item>乙は、扱う人が秘密情報をいつ使ったかを記録する。</item>
      <item>乙は、甲の承諾なしに秘密情報を複製しない。複製、廃棄などをしたときは管理簿に書き、合理的な期間保管する。甲が求めたときは、そのつど甲に知らせる。</item>
    </list>

    <heading level="3">第５条（再委託）</heading>
    <p>乙は、甲の書面による承諾なしに、秘密情報を扱う仕事を第三者に再委託しない。再委託するときは、この取決めと同じ義務を負わせ、その行いについて甲に責任を負う。</p>

    <heading level="3">第６条（事故の報告）</heading>
    <p>乙は、秘密情報の漏えい、紛失、改ざんなどや、そのおそれに気づいたときは、直ちに甲の<xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/>に知らせ、被害を抑え、証拠を残し、原因と再発防止策を書面で甲に報告する。</p>

    <heading level="3">第７条（報告と監査）</heading>
    <list type="number">
      <item>乙は、<xsl:apply-templates select="$paper/value[@key = 'report-interval']" mode="write"><xsl:with-param name="width" select="6"/></xsl:apply-templates>、秘密情報の取扱いの状況を甲に報告する。</item>
      <item>甲は、前もって知らせたうえで、定期または不定期に、乙の取扱いの状況を監査することができる。乙は、これに協力する。</item>
    </list>

    <heading level="3">第８条（返還と廃棄）</heading>
    <p>契約が終わったとき、または甲が求めたときは、乙は、速やかに、秘密情報を写しとともに甲に返し、または甲の指示する方法で復元できないように廃棄し、廃棄したことを書面で示す。</p>

    <heading level="3">第９条（損害の賠償）</heading>
    <p>乙がこの取決めに反したことによって甲に損害が生じたときは、乙はこれを賠償する。甲は、秘密情報の使用や開示を止めるよう求めることができる。</p>

    <heading level="3">第１０条（期間）</heading>
    <p>この取決めは、契約が終わったあとも<xsl:apply-templates select="$paper/value[@key = 'years-after']" mode="write"><xsl:with-param name="width" select="6"/></xsl:apply-templates>の間、効力をもつ。</p>
  </xsl:template>

  <xsl:variable name="options">
    <option kind="contractor" title="外注先・委託先に">
      <item>乙は、甲が貸した金型、治具、試作品に、甲のものである旨の表示を付け、ほかの用途に使わず、第三者に見せない。</item>
      <item>乙は、不良品、端材、試し刷りなど、秘密情報が分かるものを、元の形が分からないようにしてから捨てる。</item>
      <item>乙は、甲の承諾なしに、秘密情報の扱いを国外の拠点に移さない。</item>
    </option>
    <option kind="entruster" title="預かった情報を外注先などに渡すとき">
      <item>甲が第三者から預かった秘密情報について、乙は、預けた者が甲に求めた条件のうち甲が示したものを守る。</item>
      <item>事故があったとき、乙は、甲が預けた者に直ちに知らせることができるよう、確かめた事実と証拠を甲に渡す。</item>
    </option>
    <option kind="cloud" title="クラウド事業者に">
      <item>乙は、秘密情報を保存する国と地域、暗号の鍵を持つ者を甲に示し、変えるときは前もって知らせる。</item>
      <item>乙は、秘密情報をほかの利用者のものと分けて扱い、サービスを提供する目的のほかには見ない。</item>
      <item>解約のとき、乙は、甲がデータを取り出す期間を設け、その後に控えも含めて消し、消したことを示す。</item>
      <item>約款で変えられないときは、約款のどこに同じことが書いてあるかを控え、足りない点は甲の側の対策で補う。</item>
    </option>
    <option kind="maintenance" title="保守業者に">
      <item>保守をする人は、氏名を前もって知らせ、甲の立会いのもとで作業し、作業の記録を残す。</item>
      <item>秘密情報の入った機器や媒体を持ち帰るときは、甲の承認を受け、交換した部品は返すか、消去して示す。</item>
      <item>社外から入って保守をするときは、そのつど甲が回線を開け、終わったら閉める。</item>
    </option>
    <option kind="carrier" title="運送業者に">
      <item>乙は、封をしたまま運び、中を見ない。荷から離れるときは車に鍵をかけ、置いたままにしない。</item>
      <item>乙は、渡すときに受取りの署名と日付をもらい、受領書を甲に届ける。届いたことを、甲も相手に確かめる。</item>
      <item>乙は、ほかの運送業者に任せるときは、前もって甲の承諾を受ける。</item>
    </option>
    <option kind="disposal" title="廃棄業者に">
      <item>乙は、引き取ってから溶かし、砕き、または消し終わるまで、鍵のかかる所に置き、ほかの物と混ぜない。</item>
      <item>乙は、品名、数、日時、方法、担当者を書いた証明書を甲に渡す。甲は、作業に立ち会うことができる。</item>
    </option>
    <option kind="landlord" title="建物や部屋の貸主に">
      <item>貸主が部屋に入るときは、火災などの急な場合を除いて前もって甲に知らせ、甲の立会いを受ける。急な場合は、後で知らせる。</item>
      <item>合鍵の数、持つ人、置き場所を甲に示し、鍵を替えるときは甲と相談する。</item>
    </option>
    <option kind="partner" title="共同事業の相手に">
      <item>それぞれが持ち込んだ秘密情報と、一緒に生み出した情報を分けて目録に載せ、使える範囲と権利を書面で決める。</item>
      <item>事業が終わったあと、それぞれが使ってよいもの、返すもの、消すものを、目録の一つずつについて決める。</item>
    </option>
  </xsl:variable>

</xsl:stylesheet>
