<?xml version="1.0" encoding="UTF-8"?>
<!-- The regulation: general rules, then a chapter for each of the eleven kinds. What the case says is in place stands as a rule
     below the sub-heading it belongs to; what is not, in the table of what is to be decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="t exsl">

  <xsl:import href="firm.xsl"/>

  <!-- ======== the sub-headings of each kind ======== -->

  <!-- joho, ipa: the controls of gijutsu-joho and ipa-25 whose rules belong here. What is in none of the lists comes last. -->
  <xsl:variable name="heads-tree">
    <head policy="organisation" ja="役割" en="Who answers for what" joho="7 8 9 217" ipa="">
      <ja>責任者、部署の受け持ち、システムを見る人を書面で決め、全員に知らせる。一人に任せきりにしない。</ja>
      <en>The person responsible, the share of each department and whoever looks after the systems are named in writing, and everybody knows them. Nobody is left alone with all of it.</en>
    </head>
    <head policy="organisation" ja="方針と決まり" en="Policy and rules" joho="5 34 35 36 218 219 220 221 222" ipa="25">
      <ja>基本方針とこの規程を書面にし、誰でも読める所に置く。</ja>
      <en>The basic policy and these rules are written down and lie where everybody can read them.</en>
    </head>
    <head policy="organisation" ja="点検と監査" en="Checks and audits" joho="37 223 224 225 226" ipa="">
      <ja>運用点検表に沿って点検し、年に1回、受け持ちでない人が監査する。結果を社長が見て、直す人と期限を決める。</ja>
      <en>Checks follow the check sheet; once a year somebody from another department audits. The head of the firm sees the result and settles who mends what by when.</en>
    </head>
    <head policy="organisation" ja="知らせ合うこと" en="Keeping each other informed" joho="" ipa="5">
      <ja>新しい手口や弱点の知らせを受け取る人を決め、朝礼などで全員に伝える。</ja>
      <en>Somebody receives news of new tricks and weaknesses, and passes it on to all.</en>
    </head>
    <head policy="people" ja="雇うとき、担当が変わるとき" en="Hiring and new duties" joho="69 70 71 72 74" ipa="19">
      <ja>情報を守る約束を書面でもらう。重要情報を扱う前に、扱い方を教える。</ja>
      <en>A written pledge is given. Handling is taught before anybody handles important information.</en>
    </head>
    <head policy="people" ja="働く人の務め" en="Duties" joho="73 75 76 77" ipa="">
      <ja>仕事で知ったことを、許しなく人に話さず、仕事のほかに使わない。破った人への対応は就業規則で定める。</ja>
      <en>What is learned at work is not told without leave, nor used for other ends. Breaches are dealt with under the rules of employment.</en>
    </head>
    <head policy="people" ja="辞めるとき" en="Leaving" joho="" ipa="">
      <ja>辞める日までに、書類、機器、鍵を返してもらい、IDと入る許しを止める。秘密を守る約束が続くことを書面で確かめる。</ja>
      <en>By the last day papers, equipment and keys come back; accounts and access end. It is confirmed in writing that the promise of secrecy goes on.</en>
    </head>
    <head policy="people" ja="教育" en="Training" joho="38 39 40 41 42 43 44 45" ipa="20">
      <ja>研修計画を立て、全員に年1回以上教え、出席を記録する。</ja>
      <en>Training is planned, held for all at least once a year, and attendance recorded.</en>
    </head>
    <head policy="assets" ja="一覧と管理簿" en="List and register" joho="1 2 3 4 6 10 11 12 13 14 15 16 17 18 19 20 201 202" ipa="">
      <ja>重要情報を一覧にし、印を付け、動きを管理簿に残す。預かった情報は分けて扱う。</ja>
      <en>Important information is listed and marked; its movements stand in the register. What is entrusted is kept apart.</en>
    </head>
    <head policy="assets" ja="伝える、写す" en="Telling and copying" joho="21 22 23 24 25 26 27 28 29 30" ipa="">
      <ja>重要情報を伝えるのは、要る人に要る分だけとする。写すときは責任者の許しを得る。</ja>
      <en>Important information is told only to those who need it, and only what they need. Copies need leave of the person responsible.</en>
    </head>
    <head policy="assets" ja="持ち出す、運ぶ" en="Taking out and carrying" joho="94 95 96 97 98 99 126" ipa="13">
      <ja>社外に持ち出すときは、責任者に届けて管理簿に書く。中が見えないように包み、手から離さない。</ja>
      <en>Before anything leaves the firm the person responsible knows and the register says so. It is wrapped and never out of hand.</en>
    </head>
    <head policy="assets" ja="捨てる、返す" en="Disposal and return" joho="31 32 33" ipa="18">
      <ja>元に戻せない方法で捨て、預かり物は約束どおり返す。どちらも記録する。</ja>
      <en>Disposal is beyond recovery; what was entrusted is returned as agreed. Both are recorded.</en>
    </head>
    <head policy="assets" ja="控えをとる" en="Backups" joho="" ipa="11">
      <ja>なくなると困るデータの控えを決まった間隔でとり、元と離してしまい、戻せることを確かめる。</ja>
      <en>Data that would be missed is backed up at set times, kept apart, and restored as a test.</en>
    </head>
    <head policy="access" ja="扱う人を決める" en="Who is allowed" joho="56 57 58 59 60 61 62 63 64 65 66 68" ipa="">
      <ja>責任者が、仕事に要る人にだけ許しを出し、名簿に載せる。要らなくなれば外す。</ja>
      <en>The person responsible allows those whose work needs it, lists them, and takes them off when it no longer does.</en>
    </head>
    <head policy="access" ja="ID" en="Accounts" joho="67 170 171 173 203" ipa="4">
      <ja>IDは一人に一つとし、権限は仕事に要る分だけにする。異動と退職の日に直す。</ja>
      <en>One account each, with no more rights than the work needs, changed on the day somebody moves or leaves.</en>
    </head>
    <head policy="access" ja="パスワードと本人の確認" en="Passwords" joho="172 174 175 176 177 178 179" ipa="3">
      <ja>パスワードは10文字以上で使い回さず、管理者と社外からの接続は二つ目の確認を加える。</ja>
      <en>Passwords have ten characters or more and are used once; administrators and access from outside need a second proof.</en>
    </head>
    <head policy="access" ja="社外の人" en="Visitors" joho="78 79 80" ipa="">
      <ja>訪ねて来た人に重要情報を見せるときは、要るかを見極め、約束をもらい、付き添う。</ja>
      <en>Before visitors see important information it is judged whether they need to, they pledge secrecy, and somebody goes along.</en>
    </head>
    <head policy="access" ja="ネットにつなぐ" en="The internet" joho="164" ipa="">
      <ja>つないでよい先と使い方を決め、責任者が許した機器だけをつなぐ。</ja>
      <en>It is settled what may be reached and how; only equipment that was allowed is connected.</en>
    </head>
    <head policy="physical" ja="守る区域" en="Areas" joho="100-1 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 204 205 206 207 208 209 210 211" ipa="17">
      <ja>重要情報を置く部屋を決め、壁と鍵で区切る。開けておくのは働いている間だけとする。</ja>
      <en>Rooms with important information are named, walled and locked; they are open only in working hours.</en>
    </head>
    <head policy="physical" ja="保管庫と鍵" en="Cabinets and keys" joho="81 82 83 84 85 86 87 88 89 90 91 92 93" ipa="12">
      <ja>重要情報は鍵のかかる保管庫にしまう。鍵は責任者が管理し、貸し借りを書く。</ja>
      <en>Important information is locked away. The person responsible keeps the keys, and lending is written down.</en>
    </head>
    <head policy="physical" ja="区域の中で" en="Inside" joho="121 122 123 146" ipa="16">
      <ja>入る人は名札を付ける。カメラやスマホの持込みは許しを得る。機器は持ち去られないようにする。</ja>
      <en>Everybody wears a badge. Cameras and phones need leave. Equipment is fixed or locked away.</en>
    </head>
    <head policy="physical" ja="出入りと受け渡し" en="Coming, going, deliveries" joho="124 125" ipa="15">
      <ja>社外の人は受付で確かめ、荷物は区域の外で受け渡す。</ja>
      <en>Visitors are checked at the door; deliveries are handed over outside the areas.</en>
    </head>
    <head policy="devices" ja="ソフトと更新" en="Software and updates" joho="162" ipa="1 2">
      <ja>許したソフトだけを入れ、新しい状態に保つ。守るためのソフトを止めない。</ja>
      <en>Only software that was allowed, kept up to date. What protects is not switched off.</en>
    </head>
    <head policy="devices" ja="パソコンと机" en="Computers and desks" joho="128 147 148 169" ipa="14">
      <ja>席を離れるときは画面に鍵をかけ、帰るときは机の上に重要情報を残さない。</ja>
      <en>Screens are locked when leaving the seat; no important information stays on the desk overnight.</en>
    </head>
    <head policy="devices" ja="USBメモリなどの媒体" en="Media" joho="158 167 181 182 183 184 185 186 192" ipa="">
      <ja>会社の媒体だけを使い、番号を付けて数える。入れるときは暗号化し、使い終えたら消す。</ja>
      <en>Only the firm’s own media, numbered and counted, encrypted when filled and wiped after use.</en>
    </head>
    <head policy="devices" ja="メールとウェブ" en="Mail and web" joho="190" ipa="6 7 8 10">
      <ja>宛先を確かめ、重要情報は暗号化して送る。心当たりのない添付とリンクは開かない。</ja>
      <en>Recipients are checked, important information goes encrypted, strange attachments and links stay shut.</en>
    </head>
    <head policy="devices" ja="個人の持ち物" en="People’s own devices" joho="189" ipa="21">
      <ja>個人の機器で重要情報を扱わない。仕事に使わせるなら、条件を書面で決める。</ja>
      <en>Own devices do not handle important information. If they may be used for work, the terms are written down.</en>
    </head>
    <head policy="infrastructure" ja="受け持ち" en="Who looks after it" joho="127 138 142 149 150 151" ipa="">
      <ja>サーバー、ネット、機器の一覧を持ち、設定を変えてよい人を絞る。頼んでいる業者の連絡先も一覧に入れる。</ja>
      <en>Servers, network and equipment are listed; few may change settings. The list has the contacts of suppliers.</en>
    </head>
    <head policy="infrastructure" ja="外からの守り" en="Defence" joho="129 132 134 135 136 137 139 140 141 143 144 145 165 166 168 180" ipa="9">
      <ja>外との境に守りを置き、弱点の知らせを見て手を打つ。無線は強い暗号を使う。</ja>
      <en>The border is guarded, news of weaknesses leads to action, wireless is strongly encrypted.</en>
    </head>
    <head policy="infrastructure" ja="記録（ログ）と控え" en="Logs and backups" joho="130 131 156 159 160 161 163 191" ipa="">
      <ja>誰がいつ何をしたかの記録をとり、決めた期間残し、決まった間隔で見る。控えは鍵の中か、暗号化した所に置く。</ja>
      <en>Who did what and when is logged, kept for a set time and looked at regularly. Backups are locked away or encrypted.</en>
    </head>
    <head policy="infrastructure" ja="返す、捨てる" en="Disposal" joho="187 188" ipa="">
      <ja>サーバーや複合機を返したり捨てたりする前に、中を消し、消えたことを確かめる。</ja>
      <en>Before servers or copiers are returned or thrown away they are wiped, and it is checked.</en>
    </head>
    <head policy="development" ja="頼む前、作る前" en="Before it is made" joho="" ipa="">
      <ja>作るものに、ID、記録、控え、暗号の求めを書いて渡す。</ja>
      <en>What is asked for says how accounts, logs, backups and encryption are to be.</en>
    </head>
    <head policy="development" ja="試すとき" en="Testing" joho="" ipa="">
      <ja>本物の重要情報で試さない。試す場所と使う場所を分ける。</ja>
      <en>Tests do not use real important information; the place for tests is another than that for work.</en>
    </head>
    <head policy="development" ja="直すとき、弱点が出たとき" en="Changes and weaknesses" joho="" ipa="">
      <ja>直した所と日を記録し、弱点の知らせが出たら誰がいつまでに直すかを決める。</ja>
      <en>Changes are recorded with their day; for a weakness it is settled who mends it by when.</en>
    </head>
    <head policy="contractors" ja="選ぶ" en="Choosing" joho="194 195 196 212 215 216" ipa="23">
      <ja>渡す前に、本当に要るかと、相手が守れるかを見る。渡すのは要る分だけとする。</ja>
      <en>Before anything is handed over: is it needed, and can they protect it? Only what is needed goes out.</en>
    </head>
    <head policy="contractors" ja="約束する" en="Agreeing" joho="100-2 193 197 198 199" ipa="22">
      <ja>渡す前に、秘密を守る契約を結ぶ。目的、扱う人、返し方、事故の知らせ方を入れる。</ja>
      <en>Secrecy is agreed before: purpose, people, return, reporting of incidents.</en>
    </head>
    <head policy="contractors" ja="保守の人" en="Maintenance" joho="152 153 154 155 213 214" ipa="">
      <ja>保守の人には付き添い、一時のIDを渡し、終われば止める。</ja>
      <en>People who come for maintenance are accompanied; their account is temporary and closed afterwards.</en>
    </head>
    <head policy="contractors" ja="見直す、また渡すとき" en="Review, and passing on" joho="" ipa="">
      <ja>年に1回、守られているかを聞くか見に行く。相手がさらにほかへ渡すときは、先に許しを得てもらう。</ja>
      <en>Once a year they are asked or visited. Before they pass anything on, they ask.</en>
    </head>
    <head policy="incidents" ja="知らせる" en="Telling" joho="46 47 48 49 50 51 52 53" ipa="24">
      <ja>漏れた、なくした、おかしいと思った人は、すぐに責任者へ知らせる。知らせる順と番号を紙で持つ。</ja>
      <en>Whoever notices a leak, a loss or something odd tells the person responsible at once. Order and numbers are on paper.</en>
    </head>
    <head policy="incidents" ja="手を打つ" en="Acting" joho="54 55 133" ipa="">
      <ja>広がるのを止め、確かめ、預け主や役所など関係する所に知らせる。誰が決めるかを先に決めておく。</ja>
      <en>Stop it spreading, find out, tell entrusters, authorities and others. Who decides is settled beforehand.</en>
    </head>
    <head policy="incidents" ja="証拠を残す" en="Evidence" joho="157" ipa="">
      <ja>初めから時刻と見たことを書き、ログと機器を消さずに残す。</ja>
      <en>From the start times and facts are noted; logs and machines are kept as they are.</en>
    </head>
    <head policy="incidents" ja="仕事を続ける" en="Going on" joho="227 228" ipa="">
      <ja>機器が使えない間の仕事の続け方を決め、年に1回、訓練して直す。</ja>
      <en>How work goes on without the machines is settled, tried once a year and bettered.</en>
    </head>
    <head policy="my-number" ja="受け取る、使う、しまう" en="Receiving, using, keeping" joho="" ipa="">
      <ja>個人番号は、法律で決まった手続のほかに集めず、使わない。扱う人を総務の中で決め、鍵のかかる所にしまう。</ja>
      <en>Individual numbers are collected and used only for procedures that the law names, by named people, and locked away.</en>
    </head>
    <head policy="my-number" ja="捨てる" en="Disposal" joho="" ipa="">
      <ja>残す期間が過ぎたら、元に戻せないように捨てて記録する。別に、取扱いの方針と規程を作る。</ja>
      <en>After the time of keeping they are destroyed beyond recovery, with a record. A policy and rules of their own are written.</en>
    </head>
  </xsl:variable>
  <xsl:variable name="heads" select="exsl:node-set($heads-tree)/head"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt">
      <xsl:with-param name="text" select="t:say('点検で「できている」と答えたことは、そのまま決まりの文になっています。まだのことは、章の終わりの表に候補と一緒に並べました。決める人と日を入れ、決まったら文にして表を消します。守れない決まりは載せません。就業規則に関わる所（罰則、誓約書、記録の確認）は、社会保険労務士などに見てもらいます。', 'What the check found in place stands here as a rule already. What is not yet in place stands in the table at the end of its chapter with a proposal: put in who decides by when, then make it a rule and take out the table. Leave out rules that cannot be kept. Have somebody versed in labour law read what touches the rules of employment (penalties, pledges, looking at logs).')"/>
    </xsl:call-template>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'issued manager representative'"/></xsl:call-template>
    <xsl:call-template name="general"/>
    <xsl:apply-templates select="policies/policy" mode="chapter"/>
    <xsl:call-template name="closing"/>
  </xsl:template>

  <!-- ======== general rules ======== -->

  <xsl:template name="general">
    <heading level="1"><xsl:value-of select="t:say('総則', 'General')"/></heading>
    <list type="number">
      <item><xsl:value-of select="t:say('（目的）この規程は、会社の情報と、会社が預かった情報を守るための決まりを定める。', 'Purpose. These rules protect the information of the firm and what is entrusted to it.')"/></item>
      <item><xsl:value-of select="t:say('（範囲）役員、社員、パート、アルバイト、派遣の人に適用する。会社の中で働く外注先の人には、契約で同じことを求める。', 'Scope. They hold for directors, staff, part-time and temporary workers. Contractors who work on our premises are bound to the same by contract.')"/></item>
      <item><xsl:value-of select="t:say('（用語）「重要情報」とは、漏れたり使えなくなったりすると会社や預け主が困る情報で、責任者が一覧に載せたものをいう（管理対象情報）。紙、データ、物のどれでもよい。「扱う人」とは、重要情報を扱うことを許された人をいう。', 'Terms. “Important information” (managed information) is what would hurt the firm or an entruster if it leaked or could not be used, and stands in the list of the person responsible: paper, data or things. “Holders” are those allowed to handle it. Where a rule is put as a question, its answer must be yes at all times.')"/></item>
      <item><xsl:value-of select="t:say('（段階）重要情報の段階と、段階ごとの扱い方は、情報管理基準で定める。', 'Grades. The grades of important information, and how each is handled, stand in the standard of handling.')"/></item>
      <item><xsl:value-of select="t:say('（責任者）社長は情報管理の責任者を選び、全員に知らせる。責任者は、この規程が守られるように教え、確かめ、直す。', 'Person responsible. The head of the firm names a person responsible and tells everybody. That person teaches, checks and mends, so that these rules are kept.')"/></item>
      <item><xsl:value-of select="t:say('（全員の務め）この規程を守り、気づいたことを責任者に知らせる。知らせた人を不利に扱わない。', 'Everybody keeps these rules and tells the person responsible what they notice. Nobody suffers for telling.')"/></item>
      <item><xsl:value-of select="t:say('（違反）この規程を破ったときは、就業規則に沿って処分することがある。会社に損害を与えたときは、法律に沿って責任を問うことがある。', 'Breaches may be punished under the rules of employment; for damage the law provides.')"/></item>
      <item><xsl:value-of select="t:say('（見直し）年に1回、また事故や大きな変化のあとに見直し、社長が認める。', 'Review. Once a year, and after an incident or a great change, these rules are gone through; the head of the firm approves them.')"/></item>
    </list>
  </xsl:template>

  <!-- ======== a chapter for each kind ======== -->

  <xsl:template match="policy" mode="chapter">
    <xsl:variable name="policy" select="."/>
    <xsl:variable name="members" select="control"/>
    <heading level="1"><xsl:value-of select="concat(@number, '. ')"/><xsl:apply-templates select="title" mode="phrase"/></heading>
    <p><xsl:apply-templates select="text" mode="phrase"/></p>
    <xsl:if test="not($members)">
      <p style="note"><xsl:value-of select="t:say('この種類に入る項目は、使っている基準の中にない。下の文はたたき台である。当てはまる仕事がなければ、章ごと消す。', 'The criteria in use have no item of this kind. What stands below is a draft; if there is no such work here, take the chapter out.')"/></p>
    </xsl:if>
    <xsl:for-each select="$heads[@policy = $policy/@id]">
      <heading level="2"><xsl:value-of select="concat($policy/@number, '.', position(), ' ', t:say(@ja, @en))"/></heading>
      <p><xsl:value-of select="t:say(ja, en)"/></p>
      <xsl:call-template name="rules">
        <xsl:with-param name="controls" select="$members[contains(concat(' ', current()/@joho, ' '), concat(' ', @control, ' ')) and @pack = 'gijutsu-joho' or contains(concat(' ', current()/@ipa, ' '), concat(' ', @control, ' ')) and @pack = 'ipa-25']"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:variable name="joho"><xsl:for-each select="$heads"><xsl:value-of select="concat(' ', @joho, ' ')"/></xsl:for-each></xsl:variable>
    <xsl:variable name="ipa"><xsl:for-each select="$heads"><xsl:value-of select="concat(' ', @ipa, ' ')"/></xsl:for-each></xsl:variable>
    <xsl:variable name="others" select="$members[not(@pack = 'gijutsu-joho' and contains($joho, concat(' ', @control, ' ')) or @pack = 'ipa-25' and contains($ipa, concat(' ', @control, ' ')))]"/>
    <xsl:if test="$others[@rating = 'met']">
      <heading level="2"><xsl:value-of select="concat(@number, '.', count($heads[@policy = $policy/@id]) + 1, ' ', t:say('そのほか', 'Other'))"/></heading>
      <xsl:call-template name="rules"><xsl:with-param name="controls" select="$others"/></xsl:call-template>
    </xsl:if>
    <xsl:call-template name="undecided"><xsl:with-param name="controls" select="$members"/></xsl:call-template>
  </xsl:template>

  <!-- What is in place, as rules. -->
  <xsl:template name="rules">
    <xsl:param name="controls"/>
    <xsl:if test="$controls[@rating = 'met']">
      <list>
        <xsl:for-each select="$controls[@rating = 'met']">
          <item><xsl:apply-templates select="key('control', @address)" mode="rule"/></item>
        </xsl:for-each>
      </list>
    </xsl:if>
  </xsl:template>

  <!-- Japanese: the question made a rule. English: its title, then the question, whose answer must be yes. -->
  <xsl:template match="control" mode="rule">
    <xsl:choose>
      <xsl:when test="t:say('ja', 'en') = 'ja' and not(question/@fallback)">
        <xsl:call-template name="as-rule"><xsl:with-param name="text" select="string(question)"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <b><xsl:apply-templates select="title" mode="phrase"/></b>
        <xsl:text>: </xsl:text>
        <xsl:apply-templates select="question" mode="phrase"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@subject"> – <xsl:value-of select="@subject"/></xsl:if>
    <xsl:if test="@ref"><quiet> (<xsl:value-of select="@ref"/>)</quiet></xsl:if>
    <xsl:if test="answer[@option and @rating = 'met' and not(@option = preceding-sibling::answer[@rating = 'met']/@option)]">
      <list>
        <xsl:for-each select="answer[@option and @rating = 'met' and not(@option = preceding-sibling::answer[@rating = 'met']/@option)]">
          <item><xsl:apply-templates select="about" mode="phrase"/></item>
        </xsl:for-each>
      </list>
    </xsl:if>
  </xsl:template>

  <!-- 「…していますか。」 becomes 「…していること。」 -->
  <xsl:template name="as-rule">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, 'いますか')"><xsl:value-of select="concat(substring-before($text, 'いますか'), 'いること')"/><xsl:call-template name="as-rule"><xsl:with-param name="text" select="substring-after($text, 'いますか')"/></xsl:call-template></xsl:when>
      <xsl:when test="contains($text, 'ありますか')"><xsl:value-of select="concat(substring-before($text, 'ありますか'), 'あること')"/><xsl:call-template name="as-rule"><xsl:with-param name="text" select="substring-after($text, 'ありますか')"/></xsl:call-template></xsl:when>
      <xsl:when test="contains($text, 'ですか')"><xsl:value-of select="concat(substring-before($text, 'ですか'), 'であること')"/><xsl:call-template name="as-rule"><xsl:with-param name="text" select="substring-after($text, 'ですか')"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What is not, with the measure that helps most, or the task that was taken on. -->
  <xsl:template name="undecided">
    <xsl:param name="controls"/>
    <xsl:variable name="gaps" select="key('control', $controls/@address)[@gap]"/>
    <xsl:variable name="open" select="key('control', $controls/@address)[@rating = 'unanswered' and not(skipped)]"/>
    <xsl:if test="$gaps">
      <table>
        <caption><xsl:value-of select="t:say('これから決めること', 'To be decided')"/></caption>
        <column width="34"/><column width="36"/><column width="15"/><column width="15"/>
        <head>
          <row>
            <cell><xsl:value-of select="t:say('決まっていないこと', 'Not settled')"/></cell>
            <cell><xsl:value-of select="t:say('候補', 'Proposal')"/></cell>
            <cell><xsl:value-of select="t:say('誰が', 'Who')"/></cell>
            <cell><xsl:value-of select="t:say('いつまで', 'By when')"/></cell>
          </row>
        </head>
        <body><xsl:apply-templates select="$gaps" mode="undecided"/></body>
      </table>
    </xsl:if>
    <xsl:if test="$open">
      <p style="quiet"><xsl:value-of select="concat(t:say('このほかに、点検でまだ答えていない項目の数：', 'Items of this kind not yet answered: '), count($open))"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="control" mode="undecided">
    <xsl:variable name="address" select="@address"/>
    <xsl:variable name="measure" select="$report/gaps/gap[@address = $address]/measure[1]/title"/>
    <xsl:variable name="task" select="$report/tasks/task[(@state = 'open' or @state = 'doing') and (@address = $address or title = $measure)][1]"/>
    <row>
      <cell header="yes">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@rating = 'partial'"><quiet><xsl:value-of select="t:say('（一部はできている）', ' (partly in place)')"/></quiet></xsl:if>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="$task"><xsl:value-of select="$task/title"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="$measure" mode="phrase"/></xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell><field width="6"><xsl:value-of select="$task/@owner"/></field></cell>
      <cell><field width="6"><xsl:value-of select="$task/@due"/></field></cell>
    </row>
  </xsl:template>

  <!-- ======== the end ======== -->

  <xsl:template name="closing">
    <heading level="1"><xsl:value-of select="t:say('附則', 'Closing')"/></heading>
    <p><xsl:value-of select="t:say('この規程は、制定の日から行う。直したときは、下の表に書き足す。', 'These rules hold from the day they are issued. Changes are added to the table below.')"/></p>
    <table>
      <column width="20"/><column width="55"/><column width="25"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('日付', 'Date')"/></cell>
          <cell><xsl:value-of select="t:say('変えた所', 'Change')"/></cell>
          <cell><xsl:value-of select="t:say('認めた人', 'Approved by')"/></cell>
        </row>
      </head>
      <body>
        <row blank="1"><cell/><cell/><cell/></row>
        <row blank="1"><cell/><cell/><cell/></row>
      </body>
    </table>
    <xsl:call-template name="signed"/>
  </xsl:template>

</xsl:stylesheet>
