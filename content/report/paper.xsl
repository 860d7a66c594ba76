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

  <!-- The head of a table: the names of its columns with | between. -->
  <xsl:template name="head">
    <xsl:param name="names"/>
    <head><row><xsl:call-template name="head-cells"><xsl:with-param name="names" select="$names"/></xsl:call-template></row></head>
  </xsl:template>

  <xsl:template name="head-cells">
    <xsl:param name="names"/>
    <cell><xsl:value-of select="substring-before(concat($names, '|'), '|')"/></cell>
    <xsl:if test="contains($names, '|')">
      <xsl:call-template name="head-cells"><xsl:with-param name="names" select="substring-after($names, '|')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- What an auditor looked at and saw, in one evidence: about, how, what, found. -->
  <xsl:template match="evidence" mode="looked">
    <xsl:if test="about"><xsl:value-of select="about"/><br/></xsl:if>
    <xsl:for-each select="noted[@key != 'finding']">
      <xsl:if test="position() &gt; 1"><br/></xsl:if>
      <xsl:choose>
        <xsl:when test=". = 'yes'"><xsl:value-of select="@label"/></xsl:when>
        <xsl:otherwise><quiet><xsl:value-of select="concat(@label, t:say('：', ': '))"/></quiet><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="note"><br/><xsl:value-of select="note"/></xsl:if>
    <xsl:if test="@author"><br/><quiet><xsl:value-of select="concat(@author, ' ', @date)"/></quiet></xsl:if>
  </xsl:template>

  <xsl:template match="control" mode="looked">
    <xsl:for-each select="evidence">
      <xsl:if test="position() &gt; 1"><br/></xsl:if>
      <xsl:apply-templates select="." mode="looked"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What was found, and what was asked for. -->
  <xsl:template match="control" mode="found">
    <xsl:for-each select="evidence/noted[@key = 'finding']">
      <xsl:if test="position() &gt; 1"><br/></xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
    <xsl:for-each select="evidence/correction">
      <br/><quiet><xsl:value-of select="t:say('是正の求め：', 'Correction asked for: ')"/></quiet><xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- The clause alone. -->
  <xsl:template match="control" mode="ref"><xsl:choose><xsl:when test="@ref"><xsl:value-of select="@ref"/></xsl:when><xsl:otherwise><xsl:value-of select="@control"/></xsl:otherwise></xsl:choose></xsl:template>

  <!-- The controls that were taken on and apply, a table by section: what the firm decided to do. -->
  <xsl:template name="taken-on">
    <xsl:for-each select="$report/pack">
      <table>
        <caption><xsl:apply-templates select="title" mode="phrase"/></caption>
        <column width="8"/><column width="2"/><column width="3"/>
        <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('実施すると決めた措置|必須|判定', 'Measure decided on|Mandatory|Rating')"/></xsl:call-template>
        <body>
          <xsl:for-each select="section/control[@applies != 'no' and @selected != 'no' and (@selected = 'yes' or @proposed = 'yes')]">
            <row>
              <cell header="yes"><xsl:apply-templates select="." mode="name"/></cell>
              <cell><xsl:value-of select="@mandatory-words"/></cell>
              <cell rating="{@rating}"><xsl:apply-templates select="." mode="rating"/></cell>
            </row>
          </xsl:for-each>
        </body>
      </table>
    </xsl:for-each>
  </xsl:template>

  <!-- The information to protect: what it is, its form, whose it is. -->
  <xsl:template name="information">
    <xsl:choose>
      <xsl:when test="$report/assets/asset">
        <table>
          <column width="4"/><column width="2"/><column width="3"/><column width="3"/><column width="2"/>
          <xsl:call-template name="head"><xsl:with-param name="names" select="t:say('情報|態様|管理部署|預託元|重要度', 'Information|Form|Owner|Entrusted by|Importance')"/></xsl:call-template>
          <body>
            <xsl:for-each select="$report/assets/asset">
              <row>
                <cell header="yes"><xsl:value-of select="value[@key = 'name']"/></cell>
                <cell><xsl:value-of select="value[@key = 'form']"/></cell>
                <cell><xsl:value-of select="value[@key = 'owner']"/></cell>
                <cell><xsl:value-of select="value[@key = 'entrusted-by']"/></cell>
                <cell><xsl:value-of select="@importance"/></cell>
              </row>
            </xsl:for-each>
          </body>
        </table>
      </xsl:when>
      <xsl:otherwise><p><xsl:value-of select="t:say('情報資産はまだ登録されていません。', 'No information is listed yet.')"/></p></xsl:otherwise>
    </xsl:choose>
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
