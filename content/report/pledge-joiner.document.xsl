<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody promises on joining: the six points of Ⅱ第三1, and the secrets of others. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="pledge.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice">
      <xsl:with-param name="more"><xsl:call-template name="lawyer"/>違約金や賠償の額を前もって決めることは、労働基準法第16条で禁じられています。派遣の人については、派遣元との契約も確かめます。</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="addressee"/>
    <p>私は、貴社で働くにあたり、次のことを守ると約束します。</p>

    <heading level="3">第１条（働いているあいだの秘密保持）</heading>
    <p>就業規則と、情報の取扱いについての社内の決まりを守ります。次の情報（以下「秘密情報」といいます。）は、会社の許しなく、社外の人にも、社内で担当でない人にも知らせず、仕事のほかの目的に使いません。</p>
    <list type="number">
      <item>図面、データ、仕様、加工の条件など、製品と技術の情報</item>
      <item>見積り、原価、仕入先、価格の決め方など、取引の情報</item>
      <item>お客様や取引先から預かった図面、試作品、金型などの情報と物</item>
      <xsl:call-template name="secrets"/>
      <item>そのほか、会社が「社外秘」などと表示した情報、秘密だと示した情報</item>
    </list>

    <heading level="3">第２条（扱い方）</heading>
    <list type="number">
      <item>秘密情報は、許された範囲で、決められた場所と方法で扱います。許しなく写しを取らず、持ち出さず、自分の機器や外部のサービスに移しません。</item>
      <item>仕事で要らなくなったときは、書類、媒体、鍵などを速やかに返し、手元に写しを残しません。</item>
      <item>私が秘密情報を見た、使ったという記録（ログなど）を、会社が確かめることを承知します。</item>
    </list>

    <heading level="3">第３条（気づいたときの報告）</heading>
    <p>秘密情報が漏れた、なくなった、書き換えられた、またはそうなりそうだと気づいたときは、すぐに<xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/>に知らせ、被害を抑えるために指示されたことをします。</p>

    <heading level="3">第４条（退職したあとの秘密保持）</heading>
    <p>退職したあとも、また担当を外れたあとも、そのあいだに知った秘密情報を、だれにも知らせず、使いません。すでに世の中に知られているものは除きます。退職するときは、会社から求められれば、秘密保持の書面に署名します。</p>

    <heading level="3">第５条（ほかの人や会社の秘密）</heading>
    <list type="number">
      <item>前の勤め先など、第三者の秘密が入った書類やデータを、今持っておらず、これからも持ち込みません。</item>
      <item>第三者の秘密は、その人の書面による承諾がないかぎり、会社に知らせません。会社の仕事に使ったり、会社に使わせたり、それをもとに特許などを出願させたりもしません。</item>
    </list>

    <heading level="3">第６条（前からの約束）</heading>
    <p>前の勤め先などと、秘密保持や競業についての約束をしているときは、必要なつど上司に知らせ、その約束を守ります。</p>

    <heading level="3">第７条（責任）</heading>
    <p>この誓約に反したときは、法律上の責任を負うことを理解し、それによって会社に生じた損害を賠償します。</p>

    <xsl:call-template name="signature-lines"/>
  </xsl:template>

</xsl:stylesheet>
