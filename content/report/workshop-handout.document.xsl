<?xml version="1.0" encoding="UTF-8"?>
<!-- What participants read: the story, the rooms, the papers, the exercises with room to write. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="workshop.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="missing"/>
    <facts>
      <fact name="{t:say('テーブル', 'Table')}"><field width="8"/></fact>
      <fact name="{t:say('番号', 'Number')}"><field width="8"/></fact>
    </facts>
    <xsl:if test="$workshop">
      <heading level="1"><xsl:value-of select="t:say('会社の話', 'The story')"/></heading>
      <p><xsl:apply-templates select="$workshop/story" mode="phrase"/></p>
      <heading level="1"><xsl:value-of select="t:say('館内図', 'The rooms')"/></heading>
      <p style="box"><xsl:apply-templates select="$workshop/plan" mode="phrase"/></p>
      <xsl:call-template name="rooms"/>
      <heading level="1"><xsl:value-of select="t:say('書類', 'Papers')"/></heading>
      <xsl:apply-templates select="$workshop/document" mode="paper"/>
      <page-break/>
      <heading level="1"><xsl:value-of select="t:say('演習', 'Exercises')"/></heading>
      <xsl:apply-templates select="$workshop/chapter" mode="paper"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="rooms">
    <table>
      <column width="22"/><column width="78"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('場所', 'Place')"/></cell>
          <cell><xsl:value-of select="t:say('ようす', 'What is there')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="$workshop/place">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="text" mode="phrase"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="document" mode="paper">
    <heading level="2"><xsl:value-of select="concat(t:say('書類', 'Paper '), position(), t:say('　', ': '))"/><xsl:apply-templates select="title" mode="phrase"/></heading>
    <p style="box"><xsl:apply-templates select="text" mode="phrase"/></p>
  </xsl:template>

  <xsl:template match="chapter" mode="paper">
    <heading level="2"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <xsl:for-each select="exercise">
      <p><b><xsl:apply-templates select="title" mode="phrase"/></b><xsl:text> </xsl:text><quiet><xsl:apply-templates select="." mode="level"/></quiet></p>
      <p><xsl:apply-templates select="task" mode="phrase"/></p>
      <table><column width="1"/><body><row blank="3"><cell/></row></body></table>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
