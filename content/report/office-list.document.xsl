<?xml version="1.0" encoding="UTF-8"?>
<!-- Who holds which office of the government's common standards, and which of them exclude each other (2.1.1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="paper.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="values"/>
    <table>
      <caption><xsl:value-of select="t:say('役割と担当者', 'Offices and people')"/></caption>
      <column width="34"/><column width="24"/><column width="18"/><column width="12"/><column width="12"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('役割|担当者|代理|任命日|備考', 'Office|Who holds it|Stands in|Since|Remarks')"/></xsl:call-template>
      <body>
        <xsl:for-each select="offices/office[@pack = 'toitsu-kijun']">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:value-of select="@person"/><xsl:if test="not(@person)"><field name="{title}" width="14"/></xsl:if></cell>
            <cell><xsl:value-of select="@deputy"/></cell>
            <cell><xsl:value-of select="@since"/></cell>
            <cell><xsl:value-of select="@note"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <heading level="1"><xsl:value-of select="t:say('1人で兼ねてはいけない組', 'Pairs that one person must not hold')"/></heading>
    <table>
      <column width="24"/><column width="24"/><column width="52"/>
      <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('役割|役割|理由', 'Office|Office|Why')"/></xsl:call-template>
      <body>
        <xsl:for-each select="offices/separation[@pack = 'toitsu-kijun']">
          <row>
            <cell header="yes"><xsl:apply-templates select="one" mode="phrase"/></cell>
            <cell header="yes"><xsl:apply-templates select="other" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="reason" mode="phrase"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
    <p><xsl:value-of select="t:say('このほか、承認や許可を申請する人は、その申請を自分で承認・許可できません（2.1.1(8)(a)(ア)）。', 'Besides, nobody who asks for an approval or a permission gives it (2.1.1(8)(a)(ア)).')"/></p>
    <xsl:if test="warnings/warning[@kind = 'combined' or @kind = 'self-approved']">
      <heading level="1"><xsl:value-of select="t:say('直すこと', 'To be mended')"/></heading>
      <xsl:for-each select="warnings/warning[@kind = 'combined' or @kind = 'self-approved']">
        <p style="note"><xsl:value-of select="what"/><br/><xsl:value-of select="deed"/></p>
      </xsl:for-each>
    </xsl:if>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
