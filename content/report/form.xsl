<?xml version="1.0" encoding="UTF-8"?>
<!-- What those of the firm's papers share that people print, fill in and sign: registers, pledges, receipts. A kind's own
     stylesheet imports this. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <!-- To whoever adapts the paper: when it is used and what to change, as the kind says, and what the paper adds. -->
  <xsl:template name="advice">
    <xsl:param name="more"/>
    <xsl:call-template name="adapt">
      <xsl:with-param name="text" select="concat($paper/about, t:say('', ' '), $more)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What a lawyer should see before it is signed. -->
  <xsl:template name="lawyer">
    <xsl:value-of select="t:say('権利と義務にかかわる文書です。使い始める前に、弁護士などの専門家に見てもらってください。', 'It is about rights and duties: have a lawyer look at it before you use it.')"/>
  </xsl:template>

  <!-- What was said in a field, in a sentence; where nothing was, a line to write on. -->
  <xsl:template match="value" mode="write">
    <xsl:param name="width" select="12"/>
    <field name="{@label}" width="{$width}"><xsl:value-of select="."/></field>
  </xsl:template>

  <!-- Fields in one line, each after its label; keys with spaces between. -->
  <xsl:template name="line">
    <xsl:param name="keys"/>
    <xsl:variable name="wanted" select="concat(' ', normalize-space($keys), ' ')"/>
    <p>
      <xsl:for-each select="$paper/value[contains($wanted, concat(' ', @key, ' '))]">
        <xsl:if test="position() &gt; 1"><xsl:value-of select="t:say('　　', '    ')"/></xsl:if>
        <xsl:value-of select="concat(@label, t:say('：', ': '))"/>
        <xsl:apply-templates select="." mode="write"/>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- The day to be written in. -->
  <xsl:template name="day">
    <xsl:value-of select="t:say('', 'Date ')"/><field name="{t:say('年', 'Date')}" width="4"/><xsl:value-of select="t:say('年', '')"/>
    <xsl:if test="t:say('ja', 'en') = 'ja'"><field name="月" width="2"/>月<field name="日" width="2"/>日</xsl:if>
  </xsl:template>

  <!-- The firm with its head: for whom a pledge is. -->
  <xsl:template name="addressee">
    <p>
      <xsl:call-template name="firm-name"/>
      <br/>
      <xsl:apply-templates select="$paper/value[@key = 'representative']" mode="write"><xsl:with-param name="width" select="14"/></xsl:apply-templates>
      <xsl:value-of select="t:say('　殿', '')"/>
    </p>
  </xsl:template>

  <!-- Who signs: the day, a line for each of the names before (with | between), and the name itself with its seal. -->
  <xsl:template name="signature-lines">
    <xsl:param name="before" select="t:say('住所', 'Address')"/>
    <xsl:param name="name" select="t:say('氏名（自署）', 'Name (own hand)')"/>
    <p><xsl:call-template name="day"/></p>
    <table>
      <column width="2"/><column width="7"/>
      <body>
        <xsl:call-template name="blanks"><xsl:with-param name="names" select="$before"/></xsl:call-template>
        <row blank="1">
          <cell header="yes"><xsl:value-of select="$name"/></cell>
          <cell><field name="{$name}" width="22"/><xsl:value-of select="t:say('　印', '')"/></cell>
        </row>
      </body>
    </table>
  </xsl:template>

  <!-- Rows of a form: a name and room to write, `lines` of it. -->
  <xsl:template name="blanks">
    <xsl:param name="names"/>
    <xsl:param name="lines" select="1"/>
    <xsl:if test="$names != ''">
      <row blank="{$lines}">
        <cell header="yes"><xsl:value-of select="substring-before(concat($names, '|'), '|')"/></cell>
        <cell/>
      </row>
      <xsl:call-template name="blanks">
        <xsl:with-param name="names" select="substring-after($names, '|')"/>
        <xsl:with-param name="lines" select="$lines"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Empty rows of so many cells; the first may be numbered on from `number`. -->
  <xsl:template name="empty-rows">
    <xsl:param name="rows"/>
    <xsl:param name="cells"/>
    <xsl:param name="number" select="0"/>
    <xsl:if test="$rows &gt; 0">
      <row blank="1">
        <cell><xsl:if test="$number"><xsl:value-of select="$number"/></xsl:if></cell>
        <xsl:call-template name="empty-cells"><xsl:with-param name="cells" select="$cells - 1"/></xsl:call-template>
      </row>
      <xsl:call-template name="empty-rows">
        <xsl:with-param name="rows" select="$rows - 1"/>
        <xsl:with-param name="cells" select="$cells"/>
        <xsl:with-param name="number" select="$number + number($number != 0)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="empty-cells">
    <xsl:param name="cells"/>
    <xsl:if test="$cells &gt; 0">
      <cell/>
      <xsl:call-template name="empty-cells"><xsl:with-param name="cells" select="$cells - 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
