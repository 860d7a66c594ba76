<?xml version="1.0" encoding="UTF-8"?>
<!-- The basic policy: what the firm promises about information, on one page, for staff and customers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'会社の仕事に合わせて、2と3の例を自社の言葉に直します。守れない約束は書かずに消します。社長が読み、署名してから、社内に貼り、取引先に見せます。変えたときは日付を改めます。'"/></xsl:call-template>
    <p><xsl:call-template name="firm-name"/>は、<xsl:call-template name="value"><xsl:with-param name="key" select="'business'"/><xsl:with-param name="width" select="24"/></xsl:call-template>を仕事としています。お客様から預かる情報と、自社で育てた技術の情報は、どちらも仕事の土台です。これを守るため、次のことを約束し、社長が先に立って実行します。</p>
    <list type="number">
      <item>社長の責任　情報を守ることを社長の仕事とし、責任者を置き、要る人手とお金をあてます。責任者は<xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/></xsl:call-template>です。</item>
      <item>守る情報を決める　図面、加工条件、見積り、試作品、名簿などから、漏れたり使えなくなったりすると困るものを選び、一覧にして、毎年見直します。</item>
      <item>お預かりした情報　お客様や取引先からお預かりした情報は、約束した目的にだけ使い、約束した方法で守り、終われば返すか、元に戻せないように捨てます。</item>
      <item>法律と約束を守る　不正競争防止法、個人情報保護法などの法律と、取引先との秘密保持の約束を守ります。</item>
      <item>人を育てる　社員、パート、派遣の全員に、毎年、守り方を教えます。決まりを破った人には、就業規則に沿って対応します。</item>
      <item>頼む相手を選ぶ　情報を渡す外注先には、渡す前に秘密を守る約束を結び、守られているかを確かめます。</item>
      <item>事故に備える　漏れた、なくした、使えないというときに誰が何をするかを決めておき、起きたらすぐに手を打ち、関係する方に正直にお知らせし、同じことがくり返されないようにします。</item>
      <item>続けて直す　決まりどおりにできているかを年に1回以上点検し、結果を社長が見て、直します。</item>
    </list>
    <p>この方針は全員に知らせ、社外の方にもお見せします。</p>
    <p>お問い合わせ：<xsl:call-template name="value"><xsl:with-param name="key" select="'contact'"/><xsl:with-param name="width" select="30"/></xsl:call-template></p>
    <xsl:call-template name="signed"/>
  </xsl:template>

</xsl:stylesheet>
