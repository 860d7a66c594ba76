<?xml version="1.0" encoding="UTF-8"?>
<!-- The self-check sheet of a role: what the case asks of it, with room for the answer (2.3.1(1)(b)). A sheet for each role, or
     for the one that is named. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:variable name="orientation" select="'landscape'"/>
  <xsl:variable name="wanted" select="string($paper/value[@key = 'check-role'])"/>
  <xsl:variable name="offices" select="/report/offices/office[@pack = 'toitsu-kijun' and control]
                                       [$wanted = '' or @id = $wanted or title = $wanted]"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:for-each select="$offices">
      <xsl:if test="position() &gt; 1"><page-break/></xsl:if>
      <xsl:apply-templates select="." mode="sheet"/>
    </xsl:for-each>
    <xsl:if test="not($offices)">
      <xsl:call-template name="values"/>
      <p><xsl:value-of select="t:say('その役割に聞く項目は、この案件にありません。役割の名前かidを確かめてください。', 'This case asks nothing of that role: look at the name or id of the role.')"/></p>
    </xsl:if>
    <xsl:call-template name="clause"/>
  </xsl:template>

  <xsl:template match="office" mode="sheet">
    <heading level="1"><xsl:apply-templates select="title" mode="phrase"/></heading>
    <xsl:call-template name="line"><xsl:with-param name="keys" select="'check-period check-due check-to'"/></xsl:call-template>
    <p>
      <xsl:value-of select="t:say('点検した人：', 'Checked by: ')"/><field width="14"><xsl:value-of select="@person"/></field>
      <xsl:value-of select="t:say('　　日付：', '    Date: ')"/><field width="12"/>
    </p>
    <table>
      <column width="14"/><column width="44"/><column width="7"/><column width="7"/><column width="7"/><column width="7"/><column width="24"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('項目|聞くこと|している|一部|していない|該当なし|理由・気づいたこと', 'Item|What is asked|Done|In part|Not done|Does not apply|Reason, remarks')"/></xsl:call-template>
      <body>
        <xsl:for-each select="control">
          <row>
            <cell header="yes"><xsl:value-of select="@ref"/><br/><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="question" mode="phrase"/></cell>
            <cell>□</cell><cell>□</cell><cell>□</cell><cell>□</cell>
            <cell/>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <p style="quiet"><xsl:value-of select="t:say('「一部」「していない」「該当なし」には理由を書きます。同等以上の別のやり方なら「している」に印を付け、やり方を書きます。', '“In part”, “not done” and “does not apply” want a reason. Another way that is as good counts as done: write which.')"/></p>
  </xsl:template>

</xsl:stylesheet>
