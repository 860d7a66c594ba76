<?xml version="1.0" encoding="UTF-8"?>
<!-- What papers on visits share: the visit that is meant, its homework, how it went from visit to visit. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:variable name="of-visits" select="/report/visits/visit"/>
  <!-- As the paper says, 2 of “2回目”; else the latest. -->
  <xsl:variable name="said-number" select="number(translate(/report/paper/value[@key = 'visit-number'], '第回目 ', ''))"/>
  <xsl:variable name="visit" select="$of-visits[@number = $said-number][1] | $of-visits[@latest][not($of-visits[@number = $said-number])]"/>

  <xsl:template name="visit-part">
    <xsl:param name="key"/>
    <xsl:variable name="value" select="$visit/value[@key = $key]"/>
    <xsl:if test="$value">
      <heading level="1"><xsl:value-of select="$value/@label"/></heading>
      <xsl:call-template name="lines"><xsl:with-param name="text" select="$value"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A list item for each line of a text. -->
  <xsl:template name="lines">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&#10;')">
        <list><xsl:call-template name="line-items"><xsl:with-param name="text" select="$text"/></xsl:call-template></list>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="$text"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="line-items">
    <xsl:param name="text"/>
    <xsl:variable name="line" select="substring-before(concat($text, '&#10;'), '&#10;')"/>
    <xsl:if test="normalize-space($line)"><item><xsl:value-of select="$line"/></item></xsl:if>
    <xsl:if test="contains($text, '&#10;')">
      <xsl:call-template name="line-items"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- What is written in the open visit, else what is proposed for the next. -->
  <xsl:template name="agenda">
    <xsl:variable name="written" select="$of-visits[@open][last()]/value[@key = 'agenda']"/>
    <xsl:variable name="text">
      <xsl:choose>
        <xsl:when test="$written"><xsl:value-of select="$written"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="/report/agenda/text"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="lines"><xsl:with-param name="text" select="string($text)"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="task-table">
    <xsl:param name="tasks"/>
    <table>
      <column width="5"/><column width="42"/><column width="18"/><column width="16"/><column width="14"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('済|やること|担当|期限|状態', 'Done|What to do|Who|Due|State')"/></xsl:call-template>
      <body>
        <xsl:for-each select="$tasks">
          <row>
            <cell><xsl:choose><xsl:when test="@state = 'done'">☑</xsl:when><xsl:otherwise>☐</xsl:otherwise></xsl:choose></cell>
            <cell header="yes"><xsl:value-of select="title"/><xsl:if test="note"><br/><quiet><xsl:value-of select="note"/></quiet></xsl:if></cell>
            <cell><field width="8"><xsl:value-of select="@owner"/></field></cell>
            <cell><field width="10"><xsl:value-of select="@due"/></field><xsl:if test="@overdue"><br/><b><xsl:value-of select="t:say('期限切れ', 'overdue')"/></b></xsl:if></cell>
            <cell><xsl:value-of select="@state-word"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="homework">
    <xsl:choose>
      <xsl:when test="$visit/homework/task"><xsl:call-template name="task-table"><xsl:with-param name="tasks" select="$visit/homework/task"/></xsl:call-template></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('この訪問で出した宿題はありません。', 'This visit gave no homework.')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$visit/carried/task">
      <heading level="2"><xsl:value-of select="t:say('前の訪問から続いている宿題', 'Still to do from earlier visits')"/></heading>
      <xsl:call-template name="task-table"><xsl:with-param name="tasks" select="$visit/carried/task"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Drawn: a bar a visit, as long as the questions met; large risks and scores beside it. -->
  <xsl:template match="course">
    <heading level="1"><xsl:value-of select="t:say('訪問ごとの移り変わり', 'From visit to visit')"/></heading>
    <bars>
      <caption><xsl:value-of select="t:say('満たしている項目の数', 'Questions met')"/></caption>
      <xsl:for-each select="point">
        <xsl:variable name="name"><xsl:apply-templates select="." mode="visit-name"/></xsl:variable>
        <bar name="{$name}">
          <part rating="met" mark="●" word="{t:tr('Met')}" count="{@met}"/>
          <xsl:if test="@answered &gt; @met"><part rating="unmet" mark="×" word="{t:say('ほかの回答', 'Answered otherwise')}" count="{@answered - @met}"/></xsl:if>
          <xsl:if test="@applicable &gt; @answered"><part rating="unanswered" mark="○" word="{t:tr('Not answered')}" count="{@applicable - @answered}"/></xsl:if>
        </bar>
      </xsl:for-each>
    </bars>
    <table>
      <column width="5"/><column width="2" align="end"/><column width="2" align="end"/><column width="5"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('訪問|満たす|大きなリスク|得点', 'Visit|Met|Large risks|Score')"/></xsl:call-template>
      <body>
        <xsl:for-each select="point">
          <row>
            <cell header="yes"><xsl:apply-templates select="." mode="visit-name"/></cell>
            <cell><xsl:value-of select="concat(@met, ' / ', @applicable)"/></cell>
            <cell><xsl:value-of select="@large"/></cell>
            <cell><xsl:for-each select="score"><xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:if test="count(../score) &gt; 1"><xsl:value-of select="concat(@pack, ' ')"/></xsl:if><xsl:value-of select="@words"/></xsl:for-each></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="point" mode="visit-name">
    <xsl:choose>
      <xsl:when test="@visit"><xsl:value-of select="concat(t:say('第', 'Visit '), @visit, t:say('回 ', ', '), @date)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(t:say('現在 ', 'Now, '), @date)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
