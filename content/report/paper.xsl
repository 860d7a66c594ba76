<?xml version="1.0" encoding="UTF-8"?>
<!-- What papers with fields share; docs/papers.md lists the pieces. A kind's own stylesheet imports this. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document.xsl"/>

  <xsl:variable name="paper" select="/report/paper"/>

  <!-- What was said in a field; where nothing was, a line to write on. -->
  <xsl:template name="value">
    <xsl:param name="key"/>
    <xsl:param name="width" select="16"/>
    <xsl:variable name="value" select="$paper/value[@key = $key]"/>
    <field name="{$value/@label}" width="{$width}"><xsl:value-of select="$value"/></field>
  </xsl:template>

  <!-- The same, after its label. -->
  <xsl:template name="fact">
    <xsl:param name="key"/>
    <fact name="{$paper/value[@key = $key]/@label}">
      <xsl:call-template name="value"><xsl:with-param name="key" select="$key"/></xsl:call-template>
    </fact>
  </xsl:template>

  <!-- A list of fields, by their keys with spaces between: "audit-team audit-period". Without keys: all. -->
  <xsl:template name="values">
    <xsl:param name="keys"/>
    <xsl:variable name="wanted" select="concat(' ', normalize-space($keys), ' ')"/>
    <facts>
      <xsl:for-each select="$paper/value[normalize-space($keys) = '' or contains($wanted, concat(' ', @key, ' '))]">
        <xsl:call-template name="fact"><xsl:with-param name="key" select="@key"/></xsl:call-template>
      </xsl:for-each>
    </facts>
  </xsl:template>

  <!-- A part that is one field: its label as the heading, what was said below. -->
  <xsl:template name="part">
    <xsl:param name="key"/>
    <heading level="1"><xsl:value-of select="$paper/value[@key = $key]/@label"/></heading>
    <p><xsl:call-template name="value">
      <xsl:with-param name="key" select="$key"/>
      <xsl:with-param name="width" select="40"/>
    </xsl:call-template></p>
  </xsl:template>

  <!-- The criteria of the case with their editions, one a line. -->
  <xsl:template name="criteria">
    <xsl:for-each select="$report/pack">
      <xsl:if test="position() &gt; 1"><br/></xsl:if>
      <xsl:apply-templates select="." mode="edition"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The clause that the paper rests on. -->
  <xsl:template name="clause">
    <xsl:if test="$paper/source"><p style="quiet"><xsl:value-of select="concat(t:say('根拠：', 'Rests on: '), $paper/source)"/></p></xsl:if>
  </xsl:template>

  <!-- Boxes to sign in: the roles with | between. -->
  <xsl:template name="signatures">
    <xsl:param name="roles"/>
    <table>
      <column width="3"/><column width="5"/><column width="3"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:say('役割', 'Role')"/></cell>
          <cell><xsl:value-of select="t:say('氏名・署名', 'Name and signature')"/></cell>
          <cell><xsl:value-of select="t:say('日付', 'Date')"/></cell>
        </row>
      </head>
      <body><xsl:call-template name="signature"><xsl:with-param name="roles" select="$roles"/></xsl:call-template></body>
    </table>
  </xsl:template>

  <xsl:template name="signature">
    <xsl:param name="roles"/>
    <xsl:if test="$roles != ''">
      <row>
        <cell header="yes"><xsl:value-of select="substring-before(concat($roles, '|'), '|')"/></cell>
        <cell><field width="20"/></cell>
        <cell><field width="10"/></cell>
      </row>
      <xsl:call-template name="signature">
        <xsl:with-param name="roles" select="substring-after($roles, '|')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
