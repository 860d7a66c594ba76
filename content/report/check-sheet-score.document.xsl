<?xml version="1.0" encoding="UTF-8"?>
<!-- The score sheet of a check of 2, 1 and 0 points: points, grounds and what is missing of each item; sums and rates by area. An
     answer whose reason is missing is shown and not counted, as the pack asks for reasons. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:variable name="most" select="2"/>

  <!-- The pack itself, and packs of one's own that are answered with its points: the rest of the sheet. -->
  <xsl:variable name="sheets" select="/report/pack[@id = 'jama-japia' or section/control/answer[@choice = '0' or @choice = '1' or @choice = '2']]"/>
  <xsl:key name="gap" match="gaps/gap" use="@address"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <xsl:call-template name="values"/>
    <xsl:apply-templates select="$sheets" mode="sheet"/>
    <xsl:if test="not($sheets)">
      <p style="lead"><xsl:value-of select="t:say('2点・1点・0点で答える点検が、この案件にありません。', 'Nothing in this case is answered with 2, 1 or 0 points.')"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="pack" mode="sheet">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <xsl:call-template name="sums"/>
    <p style="quiet"><xsl:value-of select="t:say('合計は、数えた項目だけの点です。満点は、該当なしを除いた項目の数の2倍です。理由のない回答は数えません。答えのない項目があるあいだ、率には幅があります。', 'The sum is of the items that count; at most it is twice the items, without those that do not apply. An answer without its reason is not counted. While items are open the rate is a range.')"/></p>
    <xsl:apply-templates select="section[control]" mode="sheet"/>
  </xsl:template>

  <!-- ======== sums ======== -->

  <xsl:template name="sums">
    <table>
      <caption><xsl:value-of select="t:say('まとまりごとの合計', 'Sums by area')"/></caption>
      <column width="30"/><column width="8"/><column width="8"/><column width="8"/><column width="8"/><column width="8"/><column width="12"/><column width="18"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('まとまり|2点|1点|0点|該当なし|未定|合計|率', 'Area|2|1|0|N/A|Open|Sum|Rate')"/></xsl:call-template>
      <body>
        <xsl:for-each select="section[control]">
          <xsl:call-template name="sum">
            <xsl:with-param name="controls" select="control[not(skipped)]"/>
            <xsl:with-param name="name"><xsl:apply-templates select="title" mode="phrase"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="sum">
          <xsl:with-param name="controls" select="section/control[not(skipped)]"/>
          <xsl:with-param name="name" select="t:say('全体', 'All')"/>
        </xsl:call-template>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="sum">
    <xsl:param name="controls"/>
    <xsl:param name="name"/>
    <xsl:variable name="counted" select="$controls[answer/@counts]"/>
    <xsl:variable name="out" select="count($controls[@rating = 'not-applicable'])"/>
    <row>
      <cell header="yes"><xsl:value-of select="$name"/></cell>
      <cell><xsl:value-of select="count($counted[answer[@counts]/@choice = '2'])"/></cell>
      <cell><xsl:value-of select="count($counted[answer[@counts]/@choice = '1'])"/></cell>
      <cell><xsl:value-of select="count($counted[answer[@counts]/@choice = '0'])"/></cell>
      <cell><xsl:value-of select="$out"/></cell>
      <cell><xsl:value-of select="count($controls[@rating = 'unanswered' or @rating = 'unknown'])"/></cell>
      <cell><xsl:value-of select="concat(sum($counted/@value), ' / ', $most * (count($controls) - $out))"/></cell>
      <cell><xsl:value-of select="score/@words"/></cell>
    </row>
  </xsl:template>

  <!-- ======== items ======== -->

  <xsl:template match="section" mode="sheet">
    <table>
      <caption><xsl:apply-templates select="title" mode="phrase"/></caption>
      <column width="28"/><column width="14"/><column width="32"/><column width="26"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('No.・項目|点|根拠（理由・メモ）|足りないもの', 'No., item|Points|Grounds (reason, note)|What is missing')"/></xsl:call-template>
      <body><xsl:apply-templates select="control[not(skipped)]" mode="sheet"/></body>
    </table>
  </xsl:template>

  <xsl:template match="control" mode="sheet">
    <!-- what counts; else what was said and does not count for want of a reason -->
    <xsl:variable name="said" select="(answer[@counts] | answer[@choice][not(../answer/@counts)])[1]"/>
    <row>
      <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
      <cell rating="{@rating}">
        <xsl:choose>
          <xsl:when test="$said/label"><rating value="{@rating}" mark="{@mark}"><xsl:apply-templates select="$said/label" mode="phrase"/></rating></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="." mode="rating"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="$said[not(@counts)]"><br/><xsl:value-of select="t:say('（数えません）', '(not counted)')"/></xsl:if>
      </cell>
      <cell>
        <xsl:for-each select="$said/reason | $said/note">
          <xsl:if test="position() &gt; 1"><br/></xsl:if>
          <xsl:value-of select="."/>
        </xsl:for-each>
      </cell>
      <cell><xsl:call-template name="lack"><xsl:with-param name="said" select="$said"/></xsl:call-template></cell>
    </row>
  </xsl:template>

  <xsl:template name="lack">
    <xsl:param name="said"/>
    <xsl:choose>
      <xsl:when test="not($said)"><xsl:value-of select="t:say('回答', 'An answer')"/></xsl:when>
      <xsl:when test="$said/@choice = 'unknown'"><xsl:value-of select="t:say('点数。聞く相手を決めて確かめる', 'Points: find out whom to ask')"/></xsl:when>
      <xsl:when test="$said/@counts"/>
      <xsl:when test="$said/@choice = '2'"><xsl:value-of select="t:say('根拠。規程名か導入したシステムと、その年', 'Grounds: the rule or system by name, and the year')"/></xsl:when>
      <xsl:when test="$said/@choice = '1'"><xsl:value-of select="t:say('根拠。いまの様子と、終わる予定の時期', 'Grounds: how it stands, and when it will be done')"/></xsl:when>
      <xsl:when test="$said/@choice = '0'"><xsl:value-of select="t:say('根拠。これからの改善の計画', 'Grounds: the plan to better it')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:say('根拠。当てはまらないと判断したわけ', 'Grounds: why it does not apply')"/></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="key('gap', @address)/measure[1]/title">
      <xsl:if test="not($said/@counts) or $said/@choice = 'unknown'"><br/></xsl:if>
      <xsl:value-of select="t:say('次にすること：', 'Next: ')"/><xsl:apply-templates select="." mode="phrase"/>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
