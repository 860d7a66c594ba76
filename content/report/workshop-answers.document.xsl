<?xml version="1.0" encoding="UTF-8"?>
<!-- For the trainer: the model answers with reasons, what exercises should bring out, the quiz. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="workshop.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="missing"/>
    <xsl:if test="$workshop">
      <p style="note"><xsl:value-of select="t:say('模範解答は、物語と書類から言えることです。ほかの答えが出たら、どの書類からそう読んだかを尋ねます。当てるより、理由を言えることを大事にします。', 'A model answer is what story and papers bear out. If somebody answers otherwise, ask which paper says so: reasons matter more than being right.')"/></p>
      <heading level="1"><xsl:value-of select="t:say('模範解答', 'Model answers')"/></heading>
      <xsl:call-template name="models"/>
      <heading level="1"><xsl:value-of select="t:say('演習の要点', 'What the exercises bring out')"/></heading>
      <xsl:apply-templates select="$workshop/chapter" mode="talk"/>
      <heading level="1"><xsl:value-of select="t:say('小テストの正解', 'The quiz')"/></heading>
      <list type="number">
        <xsl:for-each select="$workshop/quiz">
          <item><b><xsl:apply-templates select="choice[@right]/text" mode="phrase"/></b><xsl:text> </xsl:text><xsl:apply-templates select="explanation" mode="phrase"/></item>
        </xsl:for-each>
      </list>
    </xsl:if>
  </xsl:template>

  <xsl:template name="models">
    <table>
      <column width="14"/><column width="20"/><column width="16"/><column width="50"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('番号', 'No.')"/></cell>
          <cell><xsl:value-of select="t:say('質問', 'Question')"/></cell>
          <cell><xsl:value-of select="t:say('答え', 'Answer')"/></cell>
          <cell><xsl:value-of select="t:say('理由', 'Reason')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="$workshop/model">
          <row>
            <cell><xsl:value-of select="@ref"/></cell>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell rating="{@rating}"><xsl:value-of select="concat(@mark, ' ')"/><xsl:apply-templates select="choice" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="reason" mode="phrase"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template match="chapter" mode="talk">
    <heading level="2"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <list>
      <xsl:for-each select="exercise">
        <item><b><xsl:apply-templates select="title" mode="phrase"/></b><xsl:text> </xsl:text><xsl:apply-templates select="talk" mode="phrase"/></item>
      </xsl:for-each>
    </list>
  </xsl:template>

</xsl:stylesheet>
