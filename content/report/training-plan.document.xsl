<?xml version="1.0" encoding="UTF-8"?>
<!-- The training plan: who is taught what, when by the routines of the case, and what stays as a record. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt">
      <xsl:with-param name="text" select="t:say('A1〜A7は全員向け、B1〜B3は重要情報を扱う人向けの中身です。1回に全部は話さず、今年話すものに印を付け、残りは来年に回します。日程は、点検で使っている基準の「くり返すこと」から入れてあります。朝礼や会議など、すでに集まる日に合わせて動かしてかまいません。', 'A1 to A7 are for everybody, B1 to B3 for those who handle important information. Do not teach all at once: tick what comes this year and leave the rest for the next. The dates come from what the criteria of the case say comes round; move them to days when people meet anyway.')"/>
    </xsl:call-template>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'year manager trainer'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('誰に、何を', 'Whom, and what')"/></heading>
    <xsl:call-template name="everybody"/>
    <xsl:call-template name="holders"/>
    <xsl:call-template name="others"/>
    <heading level="1"><xsl:value-of select="t:say('いつ', 'When')"/></heading>
    <xsl:call-template name="dates"/>
    <heading level="1"><xsl:value-of select="t:say('終わったら', 'Afterwards')"/></heading>
    <list>
      <item><xsl:value-of select="t:say('出席の名簿、使った資料、話した人と日時を、同じ綴りに残します。', 'The list of who was there, the material, who spoke and when go into one file.')"/></item>
      <item><xsl:value-of select="t:say('休んだ人には、同じ資料で2週間のうちに話し、名簿に書き足します。扱う人がまだなら、済むまで許可を止めます。', 'Whoever was absent is told within two weeks with the same material and added to the list. Holders who have not been taught lose their access until they are.')"/></item>
      <item><xsl:value-of select="t:say('何人かに「何を聞きましたか」と尋ね、伝わらなかった所を次の回に回します。', 'Ask a few people what they remember; what did not stay comes again.')"/></item>
      <item><xsl:value-of select="t:say('研修のついでに、誓約書を年に1回もらい直すと、もれません。', 'If pledges are renewed at the training once a year, none is forgotten.')"/></item>
    </list>
    <xsl:call-template name="signatures"><xsl:with-param name="roles" select="t:say('作った人|認めた人（社長）', 'Made by|Approved by (head of the firm)')"/></xsl:call-template>
  </xsl:template>

  <!-- ======== what is taught ======== -->

  <xsl:template name="everybody">
    <xsl:call-template name="topics">
      <xsl:with-param name="caption" select="t:say('全員（社員、パート、派遣、役員）', 'Everybody (staff, part-time, temporary, directors)')"/>
      <xsl:with-param name="rows" select="t:say('A1#どれが重要情報で、どれがそうでないか#一覧から3つ、実物を見せる。「これはどっち」と尋ねる|A2#守るわけと心がまえ#漏れたら誰が困るかを、自社の品で話す|A3#漏れた実例と、その後どうなったか#よその会社の話を1つ。ひやりとした話を1つ募る|A4#関わる法律#営業秘密、個人情報、不正アクセスの3つを、してはいけない例で|A5#社内の決まりと、破ったときのこと#従業員のしおりを読み合わせる。処分は就業規則のとおりに話す|A6#漏えい、紛失、書き換え、壊れたのを見つけたときの知らせ方#番号にその場でかけてみる|A7#だましのメールなどの手口、ウイルスを防ぐこと、かかったときの動き#届いた実物の文面を見せる。線を抜く練習', 'A1#Which information is important and which is not#Show three things from the list: “which is this?”|A2#Why it is protected, and the right attitude#Who is in trouble if it leaks, with your own products|A3#Leaks that happened, and what came of them#One story from elsewhere; ask for one near miss|A4#The laws that matter#Trade secrets, personal information, unauthorised access, by what one must not do|A5#The rules of the firm, and what follows a breach#Read the handbook together; penalties as the rules of employment say|A6#How to tell when something leaked, is lost, altered or broken#Ring the number there and then|A7#Tricks such as false mail, keeping viruses out, what to do when infected#Show a real mail; practise pulling the cable')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="holders">
    <xsl:call-template name="topics">
      <xsl:with-param name="caption" select="t:say('重要情報を扱う人（扱う人の名簿に載っている人）。初めて扱う前にも行う', 'Holders of important information, by the list; also before they first handle it')"/>
      <xsl:with-param name="rows" select="t:say('B1#要る人だけに伝え、要る人だけに許す、という考え方#見せてよい相手かを迷う場面を2つ、話し合う|B2#扱う手続の細かい所#写す、渡す、持ち出す、捨てるを、管理簿に書きながらやってみる|B3#漏れる前ぶれの実例と、ふだんの生活で気をつけること#情報漏えいの兆しの一覧を使う。疑うためでなく、早く気づくためと話す', 'B1#Tell only those who need it, allow only those who need it#Talk over two scenes where one is in doubt|B2#The steps of handling in detail#Copy, hand over, take out, dispose: done once, with the register|B3#First signs of leaks, from cases, and what to mind in private life#Use the list of signs; it is for noticing early, not for suspecting')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="others">
    <xsl:call-template name="topics">
      <xsl:with-param name="caption" select="t:say('そのほかの人', 'Others')"/>
      <xsl:with-param name="rows" select="t:say('入社#新しく入った人#初日に従業員のしおりと誓約書。30分|責任者#責任者、システムを見る人#外の研修や、業者との勉強会。年に1回|社長#経営する人#1年の点検の結果と、お金のかかる対策。30分', 'New#Newcomers#Handbook and pledge on the first day, 30 minutes|Lead#Person responsible, whoever looks after systems#A course outside or with the supplier, once a year|Head#Management#The result of the year’s check and what costs money, 30 minutes')"/>
    </xsl:call-template>
  </xsl:template>

  <!-- rows: number#topic#how, with | between. -->
  <xsl:template name="topics">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <table>
      <caption><xsl:value-of select="$caption"/></caption>
      <column width="10"/><column width="38"/><column width="42"/><column width="10" align="centre"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('番号', 'No.')"/></cell>
          <cell><xsl:value-of select="t:say('中身', 'What')"/></cell>
          <cell><xsl:value-of select="t:say('やり方', 'How')"/></cell>
          <cell><xsl:value-of select="t:say('今年', 'This year')"/></cell>
        </row>
      </head>
      <body><xsl:call-template name="topic"><xsl:with-param name="rows" select="$rows"/></xsl:call-template></body>
    </table>
  </xsl:template>

  <xsl:template name="topic">
    <xsl:param name="rows"/>
    <xsl:if test="$rows != ''">
      <xsl:variable name="row" select="substring-before(concat($rows, '|'), '|')"/>
      <row>
        <cell header="yes"><xsl:value-of select="substring-before($row, '#')"/></cell>
        <cell><xsl:value-of select="substring-before(substring-after($row, '#'), '#')"/></cell>
        <cell><xsl:value-of select="substring-after(substring-after($row, '#'), '#')"/></cell>
        <cell>□</cell>
      </row>
      <xsl:call-template name="topic"><xsl:with-param name="rows" select="substring-after($rows, '|')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ======== when ======== -->

  <!-- What the criteria say comes round about teaching people and practising for incidents. -->
  <xsl:template name="dates">
    <xsl:variable name="about" select="$report/policies/policy[@id = 'people' or @id = 'incidents']/control/@address"/>
    <xsl:variable name="occasions" select="$report/calendar/occasion[control/@address = $about]"/>
    <xsl:if test="not($occasions)">
      <p><xsl:value-of select="t:say('使っている基準から入る日程はありません。下の空いた行に書きます。', 'The criteria of the case give no dates. Write yours below.')"/></p>
    </xsl:if>
    <table>
      <column width="14"/><column width="38"/><column width="20"/><column width="10" align="end"/><column width="18"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('月', 'Month')"/></cell>
          <cell><xsl:value-of select="t:say('すること', 'What')"/></cell>
          <cell><xsl:value-of select="t:say('誰が', 'Who')"/></cell>
          <cell><xsl:value-of select="t:say('分', 'Minutes')"/></cell>
          <cell><xsl:value-of select="t:say('行った日', 'Done on')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="$occasions">
          <row>
            <cell><xsl:value-of select="substring(@date, 1, 7)"/></cell>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="who" mode="phrase"/></cell>
            <cell><xsl:value-of select="@minutes"/></cell>
            <cell><field width="8"/></cell>
          </row>
        </xsl:for-each>
        <row blank="1"><cell/><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell/><cell/><cell/><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
