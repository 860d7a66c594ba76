<?xml version="1.0" encoding="UTF-8"?>
<!-- The check sheet of the year: what comes round of the controls in play, with a box for each month in which it falls. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:key name="times" match="occasion[@routine]" use="concat(@routine, ' ', control/@address)"/>
  <xsl:variable name="routines" select="/report/calendar/occasion[@routine][generate-id() = generate-id(key('times', concat(@routine, ' ', control/@address))[1])]"/>
  <xsl:variable name="first-month" select="number(substring(/report/@date, 6, 2))"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt">
      <xsl:with-param name="text" select="t:say('□のある月に見て、済んだら□に印と日を書きます。事務所に貼るか、管理簿の表紙に綴じます。★は基準が間隔を決めているものです。ほかの間隔は目安なので、会社に合わせて変えてかまいません。まだ始まっていないものは二つ目の表にあります。始めたら一つ目に移します。', 'Look in the months that have a □; tick it and write the day. Put the sheet on the wall or in front of the register. Where there is a ★ the criteria set the interval; the others are advice and may be changed. What has not begun yet is in the second table; move it up once it has.')"/>
    </xsl:call-template>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'year manager'"/></xsl:call-template>
    <xsl:call-template name="sheet">
      <xsl:with-param name="caption" select="t:say('できていること', 'In place')"/>
      <xsl:with-param name="rows" select="$routines[@in-place]"/>
    </xsl:call-template>
    <xsl:call-template name="sheet">
      <xsl:with-param name="caption" select="t:say('始まったら見ること', 'To be looked at once it is in place')"/>
      <xsl:with-param name="rows" select="$routines[not(@in-place)]"/>
    </xsl:call-template>
    <xsl:if test="not($routines)">
      <p><xsl:value-of select="t:say('使っている基準には、くり返して見ることがありません。', 'The criteria of the case have nothing that comes round.')"/></p>
    </xsl:if>
    <xsl:call-template name="found"/>
    <xsl:if test="$routines">
      <heading level="1"><xsl:value-of select="t:say('見方', 'How to look')"/></heading>
      <xsl:for-each select="$routines">
        <p><b><xsl:apply-templates select="title" mode="phrase"/></b><xsl:text>  </xsl:text><xsl:apply-templates select="text" mode="phrase"/></p>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="sheet">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <xsl:if test="$rows">
      <table>
        <caption><xsl:value-of select="$caption"/></caption>
        <column width="26"/><column width="14"/>
        <xsl:call-template name="columns"/>
        <head>
          <row>
            <cell><xsl:value-of select="t:say('見ること', 'What')"/></cell>
            <cell><xsl:value-of select="t:say('誰が・分', 'Who, min.')"/></cell>
            <xsl:call-template name="months"/>
          </row>
        </head>
        <body><xsl:apply-templates select="$rows" mode="row"/></body>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="occasion" mode="row">
    <row>
      <cell header="yes">
        <xsl:if test="@required">★ </xsl:if>
        <xsl:apply-templates select="title" mode="phrase"/>
        <xsl:if test="control/@subject"> – <xsl:value-of select="control/@subject"/></xsl:if>
        <xsl:if test="control/@ref"><quiet> (<xsl:value-of select="control/@ref"/>)</quiet></xsl:if>
      </cell>
      <cell><xsl:apply-templates select="who" mode="phrase"/><xsl:value-of select="concat(' ', @minutes)"/></cell>
      <xsl:call-template name="boxes"><xsl:with-param name="times" select="key('times', concat(@routine, ' ', control/@address))"/></xsl:call-template>
    </row>
  </xsl:template>

  <!-- ======== twelve months from this one ======== -->

  <xsl:template name="columns">
    <xsl:param name="at" select="0"/>
    <xsl:if test="$at &lt; 12">
      <column width="5" align="centre"/>
      <xsl:call-template name="columns"><xsl:with-param name="at" select="$at + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="months">
    <xsl:param name="at" select="0"/>
    <xsl:if test="$at &lt; 12">
      <cell><xsl:value-of select="concat(($first-month - 1 + $at) mod 12 + 1, t:say('月', ''))"/></cell>
      <xsl:call-template name="months"><xsl:with-param name="at" select="$at + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="boxes">
    <xsl:param name="times"/>
    <xsl:param name="at" select="0"/>
    <xsl:if test="$at &lt; 12">
      <cell><xsl:if test="$times[number(substring(@date, 6, 2)) = ($first-month - 1 + $at) mod 12 + 1]">□</xsl:if></cell>
      <xsl:call-template name="boxes">
        <xsl:with-param name="times" select="$times"/>
        <xsl:with-param name="at" select="$at + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ======== what was found ======== -->

  <xsl:template name="found">
    <table>
      <caption><xsl:value-of select="t:say('見つけたことと、直したこと', 'What was found, and what was mended')"/></caption>
      <column width="12"/><column width="36"/><column width="28"/><column width="12"/><column width="12"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('日付', 'Date')"/></cell>
          <cell><xsl:value-of select="t:say('見つけたこと', 'Found')"/></cell>
          <cell><xsl:value-of select="t:say('どうしたか', 'Done')"/></cell>
          <cell><xsl:value-of select="t:say('見た人', 'By')"/></cell>
          <cell><xsl:value-of select="t:say('社長の印', 'Seen by')"/></cell>
        </row>
      </head>
      <body>
        <row blank="1"><cell/><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell/><cell/><cell/><cell/><cell/></row>
        <row blank="1"><cell/><cell/><cell/><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
