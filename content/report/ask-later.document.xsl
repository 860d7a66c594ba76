<?xml version="1.0" encoding="UTF-8"?>
<!-- What is still open, by whom to ask, with room to write the answers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:key name="by-role" match="questions/question" use="@role"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="cover"/>
    <p><xsl:value-of select="t:say('まだ答えのない質問です。分かる人に聞いて、記入してください。', 'Questions that are still open. Ask who knows, and write the answer down.')"/></p>
    <xsl:if test="not(questions/question)"><p style="lead"><xsl:value-of select="t:say('残っている質問はありません。', 'No question is left.')"/></p></xsl:if>
    <xsl:for-each select="questions/question[generate-id() = generate-id(key('by-role', @role)[1])]">
      <heading level="1"><xsl:value-of select="@role-word"/></heading>
      <table>
        <column width="50"/><column width="20"/><column width="30"/>
        <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('質問|選べる答え|答え・メモ', 'Question|Choices|Answer and note')"/></xsl:call-template>
        <body>
          <xsl:for-each select="key('by-role', @role)">
            <row>
              <cell header="yes">
                <xsl:apply-templates select="." mode="title"/>
                <br/><xsl:apply-templates select="text" mode="phrase"/>
              </cell>
              <cell><xsl:for-each select="choice"><xsl:if test="position() &gt; 1"><br/></xsl:if>☐ <xsl:apply-templates select="." mode="phrase"/></xsl:for-each></cell>
              <cell><field width="16"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="question" mode="title">
    <xsl:value-of select="@ref"/><xsl:text> </xsl:text><xsl:apply-templates select="title" mode="phrase"/>
    <xsl:if test="@subject"> – <xsl:value-of select="@subject"/></xsl:if>
  </xsl:template>

</xsl:stylesheet>
