<?xml version="1.0" encoding="UTF-8"?>
<!-- What became of it since an earlier day: for the visit after the first, and for the head of the firm. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document-risk.xsl"/>
  <xsl:import href="paper.xsl"/>
  <xsl:import href="visit.xsl"/>

  <xsl:variable name="comparison" select="/report/comparison"/>
  <xsl:variable name="from" select="$comparison/@from"/>
  <xsl:variable name="to" select="$comparison/@to"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:choose>
      <xsl:when test="$comparison"><xsl:apply-templates select="$comparison"/></xsl:when>
      <xsl:otherwise><p style="box"><xsl:value-of select="t:say('この案件の履歴がないので、前と比べられません。', 'There is no history of this case to compare with.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comparison">
    <p style="lead"><xsl:value-of select="concat($from, ' → ', $to)"/></p>
    <xsl:if test="@same"><p style="box"><xsl:value-of select="t:say('この間に変わったことはありません。', 'Nothing has changed in between.')"/></p></xsl:if>
    <xsl:call-template name="summary"/>
    <xsl:apply-templates select="standing"/>
    <xsl:apply-templates select="moves"/>
    <xsl:apply-templates select="still"/>
    <xsl:call-template name="tasks"/>
    <xsl:call-template name="risks"/>
    <xsl:apply-templates select="../course"/>
    <xsl:if test="not(../course)"><xsl:apply-templates select="../trend"/></xsl:if>
  </xsl:template>

  <!-- ======== at a glance ======== -->

  <xsl:template name="summary">
    <facts>
      <fact name="{t:say('よくなった項目', 'Better')}"><xsl:value-of select="count(moves[@kind = 'better']/control)"/></fact>
      <fact name="{t:say('悪くなった項目', 'Worse')}"><xsl:value-of select="count(moves[@kind = 'worse']/control)"/></fact>
      <fact name="{t:say('残っている不足', 'Gaps that remain')}"><xsl:value-of select="count(still/control)"/></fact>
      <xsl:if test="items/@of &gt; 0">
        <fact name="{t:tr('Mandatory items met')}"><xsl:value-of select="concat(items/@before, ' → ', items/@after, ' / ', items/@of)"/></fact>
      </xsl:if>
      <fact name="{t:say('終わったToDo', 'Tasks done')}"><xsl:value-of select="count(task[@state = 'done'])"/></fact>
      <fact name="{t:say('期限を過ぎたToDo', 'Tasks overdue')}"><xsl:value-of select="count(../tasks/task[@overdue])"/></fact>
    </facts>
  </xsl:template>

  <!-- ======== packs ======== -->

  <xsl:template match="standing">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <p>
      <b><xsl:value-of select="t:tr('Score')"/><xsl:text>  </xsl:text><xsl:apply-templates select="before" mode="score"/><xsl:if test="not(before)">–</xsl:if> → <xsl:apply-templates select="after" mode="score"/><xsl:if test="not(after)">–</xsl:if></b>
    </p>
    <xsl:if test="before/verdict and string(before/verdict) != string(after/verdict)">
      <p><xsl:apply-templates select="before/verdict" mode="phrase"/> → <xsl:apply-templates select="after/verdict" mode="phrase"/></p>
    </xsl:if>
    <bars>
      <caption><xsl:value-of select="t:say('回答の内訳', 'How the questions are answered')"/></caption>
      <xsl:apply-templates select="before" mode="bar"><xsl:with-param name="day" select="$from"/></xsl:apply-templates>
      <xsl:apply-templates select="after" mode="bar"><xsl:with-param name="day" select="$to"/></xsl:apply-templates>
    </bars>
    <xsl:if test="section">
      <table>
        <caption><xsl:value-of select="t:say('章ごとの、満たしている項目の数', 'Questions met, section by section')"/></caption>
        <column width="6"/><column width="2" align="end"/><column width="2" align="end"/>
        <xsl:call-template name="head"><xsl:with-param name="names" select="concat(t:tr('Section'), '|', $from, '|', $to)"/></xsl:call-template>
        <body>
          <xsl:for-each select="section[@of &gt; 0 or @of-before &gt; 0]">
            <row>
              <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
              <cell><xsl:if test="@of-before"><xsl:value-of select="concat(@met-before, ' / ', @of-before)"/></xsl:if></cell>
              <cell><xsl:value-of select="concat(@met, ' / ', @of)"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="before|after" mode="score"><xsl:value-of select="score/@words"/></xsl:template>

  <xsl:template match="before|after" mode="bar">
    <xsl:param name="day"/>
    <bar name="{$day}">
      <xsl:for-each select="ratings/rating[@count &gt; 0]">
        <part rating="{@rating}" mark="{@mark}" word="{@word}" count="{@count}"/>
      </xsl:for-each>
    </bar>
  </xsl:template>

  <!-- ======== what moved, what did not ======== -->

  <!-- That nothing got better or worse is worth saying; of the rest it is not. -->
  <xsl:template match="moves">
    <xsl:if test="control or @kind = 'better' or @kind = 'worse'">
      <heading level="1"><xsl:value-of select="@word"/></heading>
      <xsl:call-template name="controls"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="still">
    <heading level="1"><xsl:value-of select="t:say('残っている不足', 'Gaps that remain')"/></heading>
    <xsl:call-template name="controls"/>
  </xsl:template>

  <xsl:template name="controls">
    <xsl:choose>
      <xsl:when test="control">
        <table>
          <column width="5"/><column width="2"/><column width="2"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="concat(t:say('項目', 'Question'), '|', $from, '|', $to)"/></xsl:call-template>
          <body><xsl:apply-templates select="control" mode="moved"/></body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('ありません。', 'None.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="control" mode="moved">
    <row>
      <cell header="yes">
        <xsl:apply-templates select="." mode="name"/>
        <xsl:if test="@mandatory-words"><br/><quiet><xsl:value-of select="@mandatory-words"/></quiet></xsl:if>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@before"><rating value="{@before}" mark="{@before-mark}"><xsl:value-of select="@before-word"/></rating></xsl:when>
          <xsl:otherwise><quiet><xsl:value-of select="@before-word"/></quiet></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@before-level"><br/><quiet><xsl:value-of select="concat(t:tr('Level'), ' ', @before-level)"/></quiet></xsl:if>
      </cell>
      <xsl:choose>
        <xsl:when test="@asked">
          <cell rating="{@rating}">
            <xsl:apply-templates select="." mode="rating"/>
            <xsl:if test="@level"><br/><quiet><xsl:value-of select="concat(t:tr('Level'), ' ', @level)"/></quiet></xsl:if>
          </cell>
        </xsl:when>
        <xsl:otherwise><cell><quiet><xsl:value-of select="@now-word"/></quiet></cell></xsl:otherwise>
      </xsl:choose>
    </row>
  </xsl:template>

  <!-- ======== tasks ======== -->

  <xsl:template name="tasks">
    <xsl:if test="task or ../tasks/task[@overdue]">
      <heading level="1"><xsl:value-of select="t:say('ToDo', 'Tasks')"/></heading>
      <xsl:if test="task"><xsl:call-template name="moved-tasks"/></xsl:if>
      <xsl:if test="../tasks/task[@overdue]"><xsl:call-template name="overdue-tasks"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="moved-tasks">
    <table>
      <caption><xsl:value-of select="t:say('状態が変わったToDo', 'Tasks whose state changed')"/></caption>
      <column width="5"/><column width="2"/><column width="2"/><column width="2"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="concat(t:tr('Task'), '|', t:tr('Who'), '|', $from, '|', $to)"/></xsl:call-template>
      <body>
        <xsl:for-each select="task">
          <row>
            <cell header="yes"><xsl:value-of select="title"/><xsl:if test="reason"><br/><quiet><xsl:value-of select="reason"/></quiet></xsl:if></cell>
            <cell><xsl:value-of select="@owner"/></cell>
            <cell><xsl:value-of select="@before-word"/></cell>
            <cell><b><xsl:value-of select="@state-word"/></b><xsl:if test="@done"><br/><quiet><xsl:value-of select="@done"/></quiet></xsl:if></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="overdue-tasks">
    <table>
      <caption><xsl:value-of select="t:say('期限を過ぎたToDo', 'Tasks overdue')"/></caption>
      <column width="5"/><column width="2"/><column width="2"/><column width="2"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="concat(t:tr('Task'), '|', t:tr('Who'), '|', t:tr('By when'), '|', t:tr('State'))"/></xsl:call-template>
      <body>
        <xsl:for-each select="../tasks/task[@overdue]">
          <row>
            <cell header="yes"><xsl:value-of select="title"/></cell>
            <cell><xsl:value-of select="@owner"/></cell>
            <cell><b><xsl:value-of select="@due"/></b></cell>
            <cell><xsl:value-of select="@state-word"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <!-- ======== risks ======== -->

  <xsl:template name="risks">
    <xsl:if test="asset">
      <heading level="1"><xsl:value-of select="t:say('情報資産とリスク', 'Information and risks')"/></heading>
      <table>
        <caption><xsl:value-of select="t:say('リスク値が動いた情報と、加わった・なくなった情報', 'Information whose risk moved, that was added or taken away')"/></caption>
        <column width="5"/><column width="3"/><column width="3"/>
        <xsl:call-template name="head"><xsl:with-param name="names" select="concat(t:tr('Piece of information'), '|', t:tr('Risk'), '|', t:say('今の区分', 'Now'))"/></xsl:call-template>
        <body><xsl:apply-templates select="asset" mode="moved"/></body>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="asset" mode="moved">
    <row>
      <cell header="yes">
        <xsl:choose>
          <xsl:when test="name"><xsl:value-of select="name"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise>
        </xsl:choose>
      </cell>
      <cell>
        <xsl:choose>
          <xsl:when test="@move = 'down'"><xsl:attribute name="rating">met</xsl:attribute></xsl:when>
          <xsl:when test="@move = 'up'"><xsl:attribute name="rating">unmet</xsl:attribute></xsl:when>
        </xsl:choose>
        <xsl:value-of select="words"/>
        <xsl:choose>
          <xsl:when test="@move = 'down'"><br/><quiet><xsl:value-of select="t:say('下がった', 'lower')"/></quiet></xsl:when>
          <xsl:when test="@move = 'up'"><br/><quiet><xsl:value-of select="t:say('上がった', 'higher')"/></quiet></xsl:when>
        </xsl:choose>
      </cell>
      <cell><xsl:if test="@after"><b><xsl:value-of select="@after"/></b><xsl:text> </xsl:text></xsl:if><xsl:apply-templates select="band" mode="phrase"/></cell>
    </row>
  </xsl:template>

</xsl:stylesheet>
