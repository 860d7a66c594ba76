<?xml version="1.0" encoding="UTF-8"?>
<!-- What the stylesheets of every format share: how a field is called, how the list of packs reads, what counts as
     a remark. The model is described in docs/report-model.md; the functions t:… in src/report/functions.h.
     A stylesheet of the same name in one's own content folder ($XDG_DATA_HOME/tenken/report) comes first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:variable name="report" select="/report"/>
  <!-- Marks a text that is not translated; explained at the end of the report. -->
  <xsl:variable name="foreign-mark" select="'†'"/>
  <xsl:variable name="has-foreign" select="boolean(//*[@fallback])"/>
  <!-- How many measures are told in full; the rest is a list. -->
  <xsl:variable name="first-measures" select="5"/>

  <xsl:template name="firm-name">
    <xsl:choose>
      <xsl:when test="$report/firm/field[@key='name']">
        <xsl:value-of select="$report/firm/field[@key='name']"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="t:tr('Firm without a name')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a field of the firm is called. -->
  <xsl:template match="field" mode="label">
    <xsl:choose>
      <xsl:when test="@key='name'"><xsl:value-of select="t:tr('Firm')"/></xsl:when>
      <xsl:when test="@key='industry'"><xsl:value-of select="t:tr('Industry')"/></xsl:when>
      <xsl:when test="@key='size'"><xsl:value-of select="t:tr('Number of people')"/></xsl:when>
      <xsl:when test="@key='departments'"><xsl:value-of select="t:tr('Departments')"/></xsl:when>
      <xsl:when test="@key='respondent'"><xsl:value-of select="t:tr('Answered by')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@key"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Which criteria, with their edition: it belongs on every page that leaves the house. -->
  <xsl:template match="pack" mode="edition">
    <xsl:value-of select="source"/>
    <xsl:if test="source-date"> (<xsl:value-of select="source-date"/>)</xsl:if>
  </xsl:template>

  <xsl:template name="editions">
    <xsl:for-each select="$report/pack">
      <xsl:if test="position() &gt; 1"> / </xsl:if>
      <xsl:apply-templates select="." mode="edition"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The clause and the subject in front of a control's title. -->
  <xsl:template match="control|gap|unasked|step|difference" mode="name">
    <xsl:if test="@ref"><xsl:value-of select="@ref"/><xsl:text> </xsl:text></xsl:if>
    <xsl:value-of select="title"/>
    <xsl:if test="title/@fallback"><xsl:value-of select="$foreign-mark"/></xsl:if>
    <xsl:if test="@subject"> – <xsl:value-of select="@subject"/></xsl:if>
  </xsl:template>

  <!-- What was answered, in a word: the choice's label, else the level. -->
  <xsl:template match="answer" mode="said">
    <xsl:choose>
      <xsl:when test="label"><xsl:value-of select="label"/></xsl:when>
      <xsl:when test="@choice"><xsl:value-of select="@choice"/></xsl:when>
      <xsl:when test="@level"><xsl:value-of select="concat(t:tr('Level'), ' ', @level)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="t:tr('Not answered')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who said it, and when. -->
  <xsl:template match="answer" mode="who">
    <xsl:value-of select="@voice-word"/>
    <xsl:if test="@date"><xsl:value-of select="concat(', ', @date)"/></xsl:if>
  </xsl:template>

  <!-- How many controls of a pack there are, apply, are taken on, and are left. -->
  <xsl:template match="pack" mode="figures">
    <xsl:variable name="applying" select="section/control[@applies != 'no']"/>
    <xsl:value-of select="count(section/control | section/unasked)"/>
    <xsl:text> (</xsl:text>
    <xsl:value-of select="concat(t:tr('Applying'), ' ', count($applying), ', ')"/>
    <xsl:value-of select="concat(t:tr('Taken on'), ' ', count($applying[@selected = 'yes']), ', ')"/>
    <xsl:value-of select="concat(t:tr('Left'), ' ', count($applying[@selected = 'no']), ', ')"/>
    <xsl:value-of select="concat(t:tr('Not decided'), ' ', count($applying[not(@selected) or @selected = '']))"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- A band's figures. -->
  <xsl:template match="band" mode="figures">
    <xsl:value-of select="@from"/>
    <xsl:if test="@from != @to"> – <xsl:value-of select="@to"/></xsl:if>
  </xsl:template>

</xsl:stylesheet>
