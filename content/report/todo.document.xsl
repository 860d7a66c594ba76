<?xml version="1.0" encoding="UTF-8"?>
<!-- The to-do list: what was taken on, by whom, until when; and what could be taken on next. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <heading level="1"><xsl:value-of select="t:say('引き受けたこと', 'Taken on')"/></heading>
    <xsl:choose>
      <xsl:when test="tasks/task"><xsl:apply-templates select="tasks"/></xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('まだ誰も引き受けていません。下の表から、担当と期限を決めてください。', 'Nobody has taken anything on yet. Choose from the list below, with a name and a date.')"/></p></xsl:otherwise>
    </xsl:choose>
    <heading level="1"><xsl:value-of select="t:say('これから引き受けるとよいこと', 'To take on next')"/></heading>
    <xsl:apply-templates select="schedule"/>
  </xsl:template>

  <xsl:template match="tasks">
    <table>
      <column width="5"/><column width="8"/><column width="34"/><column width="15"/><column width="14"/><column width="12"/><column width="12"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('済|番号|やること|担当|期限|状態|完了日', 'Done|No.|What to do|Who|Due|State|Done on')"/></xsl:call-template>
      <body>
        <xsl:for-each select="task">
          <row>
            <cell><xsl:choose><xsl:when test="@state = 'done'">☑</xsl:when><xsl:otherwise>☐</xsl:otherwise></xsl:choose></cell>
            <cell><xsl:value-of select="position()"/></cell>
            <cell header="yes">
              <xsl:value-of select="title"/>
              <xsl:if test="note"><br/><quiet><xsl:value-of select="note"/></quiet></xsl:if>
              <xsl:if test="reason"><br/><quiet><xsl:value-of select="reason"/></quiet></xsl:if>
            </cell>
            <cell><field width="8"><xsl:value-of select="@owner"/></field></cell>
            <cell><field width="10"><xsl:value-of select="@due"/></field><xsl:if test="@overdue"><br/><b><xsl:value-of select="t:say('期限切れ', 'overdue')"/></b></xsl:if></cell>
            <cell><xsl:value-of select="@state-word"/></cell>
            <cell><field width="10"><xsl:value-of select="@done"/></field></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="schedule">
    <xsl:choose>
      <xsl:when test="entry[not(@task)]">
        <table>
          <column width="36"/><column width="16"/><column width="16"/><column width="16"/><column width="16"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('対策|時期|目安の期限|手間|担当', 'Measure|When|Due by about|Effort|Who')"/></xsl:call-template>
          <body>
            <xsl:for-each select="entry[not(@task)]">
              <row>
                <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
                <cell><xsl:value-of select="@phase-word"/></cell>
                <cell><xsl:value-of select="@due"/></cell>
                <cell><xsl:value-of select="@effort"/></cell>
                <cell><field width="8"/><br/><quiet><xsl:apply-templates select="who" mode="phrase"/></quiet></cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('ほかにはありません。', 'Nothing else.')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
