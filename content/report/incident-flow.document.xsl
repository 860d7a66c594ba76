<?xml version="1.0" encoding="UTF-8"?>
<!-- On one sheet to put up: what to do in an accident, whom to call within the firm and outside. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <p style="box">
      <b><xsl:value-of select="t:say('おかしいと思ったら、確かめる前に、すぐ知らせます：', 'Something is odd? Tell at once, before you check: ')"/></b>
      <br/>
      <xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/><xsl:value-of select="t:say('　', '  ')"/><xsl:apply-templates select="$paper/value[@key = 'report-phone']" mode="write"/>
      <br/>
      <xsl:value-of select="t:say('つながらないときは　', 'If nobody answers: ')"/><xsl:apply-templates select="$paper/value[@key = 'deputy']" mode="write"/><xsl:value-of select="t:say('　', '  ')"/><xsl:apply-templates select="$paper/value[@key = 'deputy-phone']" mode="write"/>
    </p>
    <heading level="2"><xsl:value-of select="t:say('流れ', 'Step by step')"/></heading>
    <table>
      <column width="5"/><column width="5"/><column width="14"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('段階', 'Step')"/></cell>
          <cell><xsl:value-of select="t:say('誰が', 'Who')"/></cell>
          <cell><xsl:value-of select="t:say('すること', 'Does what')"/></cell>
        </row>
      </head>
      <body><xsl:call-template name="steps"/></body>
    </table>
    <heading level="2"><xsl:value-of select="t:say('社内の連絡網', 'Within the firm')"/></heading>
    <table>
      <column width="6"/><column width="8"/><column width="8"/><column width="10"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('役割', 'Role')"/></cell>
          <cell><xsl:value-of select="t:say('氏名', 'Name')"/></cell>
          <cell><xsl:value-of select="t:say('電話（昼・夜と休日）', 'Phone, day and night')"/></cell>
          <cell><xsl:value-of select="t:say('決めること・すること', 'Decides, does')"/></cell>
        </row>
      </head>
      <body><xsl:call-template name="people"/></body>
    </table>
    <heading level="2"><xsl:value-of select="t:say('社外の連絡先', 'Outside')"/></heading>
    <table>
      <column width="8"/><column width="6"/><column width="9"/><column width="11"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('相手', 'Whom')"/></cell>
          <cell><xsl:value-of select="t:say('種類', 'Kind')"/></cell>
          <cell><xsl:value-of select="t:say('連絡先', 'Contact')"/></cell>
          <cell><xsl:value-of select="t:say('知らせるとき・求められていること', 'When; what they demand')"/></cell>
        </row>
      </head>
      <body>
        <xsl:apply-templates select="$report/parties/party" mode="outside"/>
        <row><cell header="yes"><xsl:value-of select="t:say('警察', 'Police')"/></cell><cell><xsl:value-of select="t:say('官公庁', 'Authority')"/></cell><cell><xsl:value-of select="t:say('県警のサイバー犯罪窓口 ', 'Cybercrime desk of the prefecture ')"/><field width="8"/></cell><cell><xsl:value-of select="t:say('盗み、不正アクセス、不正な持ち出しの疑い', 'Theft, break-in, taking out against the rules')"/></cell></row>
        <row><cell header="yes"><xsl:value-of select="t:say('個人情報保護委員会', 'Personal Information Protection Commission')"/></cell><cell><xsl:value-of select="t:say('官公庁', 'Authority')"/></cell><cell><field width="10"/></cell><cell><xsl:value-of select="t:say('個人情報が漏れた、またはそのおそれ。報告の要る場合と期限をすぐ確かめます', 'Personal data leaked or may have: check at once whether and by when to report')"/></cell></row>
        <row blank="1"><cell/><cell/><cell/><cell/></row>
      </body>
    </table>
    <p style="quiet"><xsl:value-of select="t:say('連絡先を確かめた日：', 'Contacts checked on: ')"/><field width="10"/><xsl:text> </xsl:text><field width="10"/></p>
  </xsl:template>

  <xsl:template name="steps">
    <row>
      <cell header="yes"><xsl:value-of select="t:say('1 気づく・知らせる', '1 Notice, tell')"/></cell>
      <cell><xsl:value-of select="t:say('気づいた人', 'Whoever notices')"/></cell>
      <cell><xsl:value-of select="t:say('事故かどうかは考えず、上の報告先に知らせます。パソコンの様子がおかしければ、電源は切らずにネットワークから外します。', 'Does not ponder whether it is an accident, but tells those above. A computer that behaves oddly is left on and taken off the network.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('2 確かめる', '2 Verify')"/></cell>
      <cell><xsl:value-of select="t:say('報告を受けた人', 'Who is told')"/></cell>
      <cell><xsl:value-of select="t:say('事実かどうかを確かめ、すぐ経営者に伝えます。いつ、誰が、何を、どうしたかを時間の順に書き始めます。', 'Finds out whether it is true and tells management at once. Begins to write down, in order of time, when, who, what and how.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('3 広げない', '3 Contain')"/></cell>
      <cell><xsl:value-of select="t:say('経営者、担当者', 'Management, those in charge')"/></cell>
      <cell><xsl:value-of select="t:say('IDや回線を止める、鍵を替える、送った先に消してもらうなど、被害を止めます。自社、取引先、お客様、世の中の誰に何の害があるかを書き出します。', 'Stop accounts and lines, change locks, have wrong addressees delete it. List whom it harms and how: our firm, partners, customers, the public.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('4 外に知らせる', '4 Tell others')"/></cell>
      <cell><xsl:value-of select="t:say('取引先の担当、経営者', 'Who speaks to customers, management')"/></cell>
      <cell><xsl:value-of select="t:say('預かった情報なら、預けた相手に直ちに知らせます。法律で報告が要れば役所に知らせ、公表するかを決めます。', 'If it was entrusted, whoever entrusted it is told at once. Authorities are told where the law demands it; whether to make it public is decided.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('5 責任を問う', '5 Hold to account')"/></cell>
      <cell><xsl:value-of select="t:say('経営者', 'Management')"/></cell>
      <cell><xsl:value-of select="t:say('犯罪の疑いがあれば、警察と弁護士に相談します。本人の話は、落ち着いて別々に聞き、決めつけません。', 'If a crime is suspected, ask the police and a lawyer. People are heard calmly, one by one, without prejudging.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('6 直す・繰り返さない', '6 Repair, learn')"/></cell>
      <cell><xsl:value-of select="t:say('情報の責任者', 'Person responsible')"/></cell>
      <cell><xsl:value-of select="t:say('元に戻し、原因を調べ、対策の担当と期限を決めます。事故報告書にまとめ、全員に伝えます。', 'Restore, find the cause, set measures with names and dates. Sum it up in the incident report and tell everybody.')"/></cell>
    </row>
    <row>
      <cell header="yes"><xsl:value-of select="t:say('ずっと：証拠を残す', 'All along: keep evidence')"/></cell>
      <cell><xsl:value-of select="t:say('全員', 'Everybody')"/></cell>
      <cell><xsl:value-of select="t:say('初期化、入れ直し、修理の前に、ログとデータの写しを取ります。消える前に画面を写真に撮ります。', 'Copy logs and data before anything is reset, reinstalled or repaired. Photograph screens before they vanish.')"/></cell>
    </row>
  </xsl:template>

  <xsl:template name="people">
    <xsl:call-template name="person">
      <xsl:with-param name="role" select="t:say('報告先', 'Who is told')"/>
      <xsl:with-param name="name" select="'report-to'"/><xsl:with-param name="phone" select="'report-phone'"/>
      <xsl:with-param name="does" select="t:say('事実を確かめ、経営者に伝える', 'Verifies, tells management')"/>
    </xsl:call-template>
    <xsl:call-template name="person">
      <xsl:with-param name="role" select="t:say('その代わり', 'Deputy')"/>
      <xsl:with-param name="name" select="'deputy'"/><xsl:with-param name="phone" select="'deputy-phone'"/>
      <xsl:with-param name="does" select="t:say('報告先がいないとき', 'When the first is away')"/>
    </xsl:call-template>
    <xsl:call-template name="person">
      <xsl:with-param name="role" select="t:say('経営者', 'Management')"/>
      <xsl:with-param name="name" select="'representative'"/><xsl:with-param name="phone" select="'representative-phone'"/>
      <xsl:with-param name="does" select="t:say('止めるか、公表するかを決める', 'Decides what is stopped and made public')"/>
    </xsl:call-template>
    <xsl:call-template name="person">
      <xsl:with-param name="role" select="t:say('パソコンとサーバー', 'Computers')"/>
      <xsl:with-param name="name" select="'it-person'"/><xsl:with-param name="phone" select="'it-phone'"/>
      <xsl:with-param name="does" select="t:say('IDと回線を止める、ログを残す', 'Stops accounts and lines, keeps logs')"/>
    </xsl:call-template>
    <xsl:call-template name="person">
      <xsl:with-param name="role" select="t:say('取引先への連絡', 'Customers')"/>
      <xsl:with-param name="name" select="'customer-person'"/><xsl:with-param name="phone" select="'customer-phone'"/>
      <xsl:with-param name="does" select="t:say('預けた相手に知らせ、問い合わせに答える', 'Tells who entrusted it, answers questions')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="person">
    <xsl:param name="role"/>
    <xsl:param name="name"/>
    <xsl:param name="phone"/>
    <xsl:param name="does"/>
    <row>
      <cell header="yes"><xsl:value-of select="$role"/></cell>
      <cell><xsl:apply-templates select="$paper/value[@key = $name]" mode="write"><xsl:with-param name="width" select="8"/></xsl:apply-templates></cell>
      <cell><xsl:apply-templates select="$paper/value[@key = $phone]" mode="write"><xsl:with-param name="width" select="8"/></xsl:apply-templates></cell>
      <cell><xsl:value-of select="$does"/></cell>
    </row>
  </xsl:template>

  <xsl:template match="party" mode="outside">
    <row>
      <cell header="yes"><xsl:value-of select="value[@key = 'name']"/></cell>
      <cell><xsl:value-of select="value[@key = 'kind']"/></cell>
      <cell><field name="{value[@key = 'name']}" width="8"><xsl:value-of select="value[@key = 'contact']"/></field></cell>
      <cell>
        <xsl:if test="value[@key = 'kind'][@choice = 'entruster']"><xsl:value-of select="t:say('預かった情報の事故は直ちに。', 'At once, for what they entrusted. ')"/></xsl:if>
        <xsl:value-of select="value[@key = 'demands']"/>
      </cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
